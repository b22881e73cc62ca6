import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionKey } from '../../../core/lookup/correction-key.ts';
import { type Correction, createMemoryCorrections } from '../../../core/lookup/corrections.ts';
import { exportCorrections, importCorrections } from '../../../core/lookup/corrections-file.ts';
import { formerChoice } from '../../../core/lookup/former-choice.ts';
import { formerKey } from '../../../core/lookup/former-key.ts';
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
        line: fc.string({ minLength: 1 }),
        trackId: fc.option(fc.integer({ min: 1 })),
        chosenAt: fc.integer({ min: 0 }),
      },
      { requiredKeys: ['line', 'trackId', 'chosenAt'] },
    );
    const keyed = correction.map((one) => ({ key: correctionKey(parseLine(one.line)), ...one }));
    const list = fc.uniqueArray(keyed, { selector: ({ key }) => key });
    fc.assert(
      fc.property(list, (corrections) => {
        const read = importCorrections(exportCorrections(corrections));
        expect(read).toEqual({ ok: true, corrections, bad: [] });
      }),
    );
    expect(importCorrections(exportCorrections([GOOD]))).toEqual({ ok: true, corrections: [GOOD], bad: [] });
  });

  it('keeps how a page read a line that reads otherwise by itself', async () => {
    const readings = [
      { line: 'Glass & Sons - Harbour', artists: ['Glass & Sons'], title: 'Harbour' },
      { line: 'Copper Sky - Maro Kestling', artists: ['Maro Kestling'], title: 'Copper Sky' },
    ];
    for (const { line: text, ...reading } of readings) {
      const line = { ...parseLine(text), ...reading };
      const correction = { key: correctionKey(line), line: text, trackId: 7, chosenAt: 1 };
      const read = importCorrections(exportCorrections([correction]));
      expect(read, text).toEqual({ ok: true, corrections: [correction], bad: [] });
      const former = importCorrections(fileOf({ ...correction, key: formerKey(line) }));
      const corrections = createMemoryCorrections(former.ok ? former.corrections : []);
      expect(await formerChoice(corrections, line), text).toMatchObject({ trackId: 7 });
    }
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
        { line: 'Maro Kestling - Marrow', trackId: null, chosenAt },
      ),
    );
    expect(read).toMatchObject({ ok: true, corrections: [GOOD, { line: 'Maro Kestling - Marrow' }] });
    expect(read.ok && read.bad).toEqual([
      { number: 2, problem: 'its trackId is neither a track number nor null' },
      { number: 3, problem: 'it is not an object' },
      { number: 4, problem: 'its line is missing or too long' },
      { number: 5, problem: 'its chosenAt is not a time in milliseconds' },
      { number: 6, problem: "its url is not the Beatport page of the track's id" },
      { number: 7, problem: "its url is not the Beatport page of the track's id" },
    ]);
  });

  it('gives every entry the key of its line, keeps the later of two and says which one it left out', () => {
    const { key, ...keyless } = GOOD;
    const read = importCorrections(
      fileOf(
        { ...GOOD, key: 'of another line', chosenAt: 3 },
        { ...keyless, chosenAt: 5 },
        { ...GOOD, trackId: null, url: undefined, chosenAt: 4 },
      ),
    );
    expect(read).toEqual({
      ok: true,
      corrections: [{ ...GOOD, key, chosenAt: 5 }],
      bad: [
        { number: 1, problem: 'entry 2 is a later choice for the same line' },
        { number: 3, problem: 'entry 2 is a later choice for the same line' },
      ],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(importCorrections(`\uFEFF${fileOf(GOOD)}`)).toMatchObject({ ok: true, corrections: [GOOD] });
  });

  it('of another kind is refused as a whole', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '{"format":"other","version":1,"corrections":[]}',
      '{"a":',
      fileOf(GOOD).replace('"version":1', '"version":2'),
    ]) {
      expect(importCorrections(text), text).toEqual({
        ok: false,
        problem: 'this file holds no Cratemark corrections',
      });
    }
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        const read = importCorrections(fileOf(...entries));
        expect(read.ok && read.corrections.length + read.bad.length).toBe(entries.length);
      }),
    );
  });
});
