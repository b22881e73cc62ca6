import { expect, it } from 'vitest';
import { lookupKey } from '../../../core/lookup/lookup-key.ts';
import { matchLine } from '../../../core/match/match-line.ts';
import { relevantTo } from '../../../core/match/relevant.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { c } from './candidate.ts';
import { categories } from './cases.ts';

const all = Object.values(categories).flat();
/** The pools of three cases make a page that is full of other things. */
const pages = all.map(({ pool }, at) => [...pool, ...[3, 7].flatMap((step) => otherIds(at + step))]);

function otherIds(at: number) {
  return all[at % all.length]!.pool.map((track) => ({ ...track, id: track.id + at * 100_000 }));
}

it('the relevant records of a page give the answer of the whole page', () => {
  for (const [at, { line: text, hints }] of all.entries()) {
    const line = { ...parseLine(text), ...(hints && { hints }) };
    const page = pages[at]!;
    expect(matchLine(line, relevantTo(line, page)), text).toEqual(matchLine(line, page));
  }
});

it('they do for every other line with the same key, whatever its guests, label and hints are', () => {
  for (const [at, { line: text, pool }] of all.entries()) {
    const line = parseLine(text);
    const { label: _, ...unlabelled } = line;
    const page = pages[at]!;
    const others = [
      { ...line, hints: { label: pool[0]?.label ?? '', durationMs: 390_000 } },
      { ...line, featuring: ['Somebody Else'] },
      unlabelled,
    ];
    for (const other of others.filter((one) => lookupKey(one) === lookupKey(line))) {
      expect(matchLine(other, relevantTo(line, page)), text).toEqual(matchLine(other, page));
    }
  }
});

it('most of a page is not relevant, and something of it always is', () => {
  const line = parseLine('Vela Norden - Glass Harbour');
  const strangers = [c(2, 'Kite Machine', 'Undertow'), c(1, 'Kite Machine', 'Slow Lanterns')];
  const ids = (page: typeof strangers) => relevantTo(line, page).map(({ id }) => id);
  expect(ids([...strangers, c(3, 'Vela Norden', 'Glass Harbour')])).toEqual([3]);
  expect(ids([...strangers, c(4, 'Somebody', 'Glass Harbour')])).toEqual([4]);
  expect(ids(strangers)).toEqual([2]);
});
