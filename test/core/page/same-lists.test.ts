import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../../core/page/same-lists.ts';
import type { FoundRow } from '../../../core/page/site.ts';
import { openPage } from '../../fixtures/sites/pages.ts';

const element = openPage('').body;
const listOf = (...texts: string[]): FoundRow[] =>
  texts.map((text) => ({ element, slot: { parent: element, after: null }, text }));
const texts = (rows: readonly FoundRow[]) => rows.map(({ text }) => text);

const written = ['Halden Quire - Slow Lanterns', 'Sorrel & Pike - Undertow (Dub)', 'Cobaltine - Dew Ledger'];
const timed = [
  '0:00 Halden Quire – Slow Lanterns [Nine Fathom]',
  '6:12 Sorrel & Pike – Undertow (Dub)',
  '11:40 Cobaltine – Dew Ledger',
  '17:01 Wexhollow – Ledger',
];
const other = ['Finch - First Tram', 'Ama Thistlewood - Heron Road', 'Cobaltine - Dew Ledger'];

describe('withoutRepeats', () => {
  it('keeps the fullest of the lists with the same tracks, however they are written', () => {
    expect(texts(withoutRepeats([listOf(...written), listOf(...timed)]))).toEqual(timed);
    expect(texts(withoutRepeats([listOf(...timed), listOf(...written)]))).toEqual(timed);
  });

  it('keeps the first of equal lists', () => {
    const [first, second] = [listOf(...written), listOf(...written)];
    expect(withoutRepeats([first, second]).every((row, at) => row === first[at])).toBe(true);
  });

  it('keeps lists that share a track or none, in their order', () => {
    expect(texts(withoutRepeats([listOf(...other), listOf(...timed)]))).toEqual([...other, ...timed]);
  });

  it('never loses a list and never gives a row twice', () => {
    const lists = fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }));
    fc.assert(
      fc.property(lists, (all) => {
        const given = all.map((list) => listOf(...list));
        const kept = withoutRepeats(given);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.length > 0).toBe(given.length > 0);
      }),
    );
  });
});
