import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, correctionKey } from '../../../core/lookup/corrections.ts';
import { exportCorrections, importCorrections } from '../../../core/lookup/corrections-file.ts';
import { parseLine } from '../../../core/tracklist/line.ts';

const TEXT = 'Maro Kestling - Copper Sky';
const GOOD: Correction = {
  key: correctionKey(parseLine(TEXT)),
  line: TEXT,
  trackId: 12345,
  url: 'https://www.beatport.com/track/copper-sky/12345',
  chosenAt: 1_700_000_000_000,
};

const fileOf = (...corrections: unknown[]) =>
  JSON.stringify({ format: 'cratemark-corrections', version: 1, corrections });

describe('a file of corrections', () => {
  it('reads back as it was written', () => {
    const correction = fc.record(
      {
        key: fc.string({ minLength: 1 }),
        line: fc.string({ minLength: 1 }),
        trackId: fc.option(fc.integer({ min: 1 })),
        chosenAt: fc.integer({ min: 0 }),
      },
      { requiredKeys: ['key', 'line', 'trackId', 'chosenAt'] },
    );
    const list = fc.uniqueArray(correction, { selector: ({ key }) => key });
    fc.assert(
      fc.property(list, (corrections) => {
        const read = importCorrections(exportCorrections(corrections));
        expect(read).toEqual({ ok: true, corrections, bad: [] });
      }),
    );
    expect(importCorrections(exportCorrections([GOOD]))).toEqual({ ok: true, corrections: [GOOD], bad: [] });
  });

  it('keeps the good entries and says what is wrong with the others', () => {
    const { chosenAt, ...timeless } = GOOD;
    const read = importCorrections(
      fileOf(
        GOOD,
        { ...GOOD, trackId: 'many' },
        'nonsense',
        { ...GOOD, line: '' },
        timeless,
        { ...GOOD, url: 'https://example.com/track/copper-sky/12345' },
        { ...GOOD, url: 'https://www.beatport.com/track/copper-sky/6' },
        { ...GOOD, key: 'other', trackId: null, url: undefined, chosenAt },
      ),
    );
    expect(read).toMatchObject({ ok: true, corrections: [GOOD, { key: 'other', trackId: null }] });
    expect(read.ok && read.bad).toEqual([
      { number: 2, problem: 'its trackId is neither a track number nor null' },
      { number: 3, problem: 'it is not an object' },
      { number: 4, problem: 'its line is missing or too long' },
      { number: 5, problem: 'its chosenAt is not a time in milliseconds' },
      { number: 6, problem: "its url is not the Beatport page of the track's id" },
      { number: 7, problem: "its url is not the Beatport page of the track's id" },
    ]);
  });

  it('gives an entry without a key the one of its line, and keeps the later of two', () => {
    const { key, ...keyless } = GOOD;
    const read = importCorrections(
      fileOf({ ...keyless, chosenAt: 5 }, { ...GOOD, trackId: null, url: undefined, chosenAt: 4 }),
    );
    expect(read).toEqual({ ok: true, corrections: [{ ...GOOD, key, chosenAt: 5 }], bad: [] });
  });

  it('may begin with a byte order mark', () => {
    expect(importCorrections(`\uFEFF${fileOf(GOOD)}`)).toMatchObject({ ok: true, corrections: [GOOD] });
  });

  it('of another kind is refused as a whole', () => {
    for (const text of ['', '[]', 'null', '{"format":"other","version":1,"corrections":[]}', '{"a":', fileOf(GOOD).replace('"version":1', '"version":2')]) {
      expect(importCorrections(text), text).toEqual({ ok: false, problem: 'this file holds no Cratemark corrections' });
    }
  }); // prettier-ignore

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        const read = importCorrections(fileOf(...entries));
        expect(read.ok && read.corrections.length + read.bad.length).toBeLessThanOrEqual(entries.length);
      }),
    );
  });
});
