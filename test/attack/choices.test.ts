import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import {
  type Correction,
  correctionKey,
  type Corrections,
  createClient,
  createLookup,
  createMemoryCorrections,
  exportCorrections,
  importCorrections,
  parseLine,
} from '../../core/index.ts';
import { createIndexedCorrections } from '../../extension/background/indexed-corrections.ts';
import { runs } from './runs.ts';

const BELLA = 'Vela Norden feat. Bella Tarn - Glass Harbour';
/** Under one key until choices got one of their own. */
const OTHERS = [
  'Vela Norden feat. Carla Quist - Glass Harbour',
  'Vela Norden feat. Bella Tarn & Carla Quist - Glass Harbour',
  'Vela Norden - Glass Harbour',
  'Vela Norden feat. Bella Tarn - Glass Harbour (Remastered)',
  'Vela Norden feat. Bella Tarn - GlassHarbour',
  'Vela Norden feat. Bella Tarn - Glass Harbour!',
];
const WRITINGS = [
  BELLA,
  '01. [12:30] VELA NORDEN – Glass Harbour (Feat. Bella Tarn) [Tidewater]',
  '17 | vela norden - glass harbour ft. bella tarn [Halyard]',
  'Véla Norden (feat. Bella Tarn) — Glass Harbour',
];

function choice(line: string, more: Partial<Correction> = {}): Correction {
  return { key: correctionKey(parseLine(line)), line, trackId: null, chosenAt: 1, ...more };
}

/** Whether a line is answered by what was chosen; asks nobody. */
async function isChosen(corrections: Corrections, line: string): Promise<boolean> {
  const lookup = createLookup({
    client: createClient({ fetch: () => Promise.reject(new Error('asked')) }),
    corrections,
  });
  const known = await lookup.known(parseLine(line));
  return known?.ok === true && known.match.reasons.includes('choice.absent');
}

async function allChosen(corrections: Corrections, lines: readonly string[]): Promise<string[]> {
  const chosen = await Promise.all(lines.map((line) => isChosen(corrections, line)));
  return lines.filter((_line, at) => chosen[at]);
}

describe('a choice', () => {
  it('is for all writings of its line, and for no other line', async () => {
    const corrections = createMemoryCorrections([choice(BELLA)]);
    expect(await allChosen(corrections, [...WRITINGS, ...OTHERS])).toEqual(WRITINGS);
  });

  it.each([
    ['Vela Norden - 1.1', 'Vela Norden - 11'],
    ['Vela Norden - Now Here', 'Vela Norden - Nowhere'],
    ['Vela Norden - 1000%', 'Vela Norden - 1000'],
    ['Vela Norden - Glass (Harbour Mix)', 'Vela Norden - Glass (Harbour Version)'],
    ['Vela Norden - Glass', 'Vela Norden - Glass (Original Mix)'],
    ['Vela Norden - Glass - Harbour', 'Vela Norden - Glass'],
  ])('for %s is none for %s, nor the other way round', async (one, other) => {
    expect(await allChosen(createMemoryCorrections([choice(one)]), [one, other])).toEqual([one]);
    expect(await allChosen(createMemoryCorrections([choice(other)]), [one, other])).toEqual([other]);
  });

  it('of a line is known exactly where the line is the same, whatever stands around it', async () => {
    const song = fc.record({
      artist: fc.constantFrom('Vela Norden', 'Vela Norden & Kite Machine', 'VelaNorden', 'Kite+Machine'),
      guest: fc.constantFrom('', '', 'Bella Tarn', 'Carla Quist', 'Bella Tarn & Carla Quist'),
      title: fc.constantFrom('Glass Harbour', 'GlassHarbour', '1000', '1000%', '1.1', '11', 'C', 'C++'),
      mix: fc.constantFrom(
        '',
        '',
        'Original Mix',
        'Remastered',
        'Extended Mix',
        'Karst Remix',
        'Karst Edit',
        'Karst+ Remix',
      ),
    });
    const dress = fc.record({
      lead: fc.constantFrom('', '7. ', '07) ', '[12:30] ', '1:02:03 '),
      dash: fc.constantFrom(' - ', ' – ', ' — '),
      isGuestBehind: fc.boolean(),
      mark: fc.constantFrom('feat.', 'ft.', 'Feat.', 'featuring'),
      label: fc.constantFrom('', ' [Tidewater]', ' [Halyard]'),
      isLoud: fc.boolean(),
    });
    type Song = typeof song extends fc.Arbitrary<infer Value> ? Value : never;
    type Dress = typeof dress extends fc.Arbitrary<infer Value> ? Value : never;
    const textOf = ({ artist, guest, title, mix }: Song, way: Dress) => {
      const credit = guest === '' ? '' : ` ${way.mark} ${guest}`;
      const behind = guest === '' ? '' : ` (${way.mark} ${guest})`;
      const named = way.isGuestBehind ? artist : artist + credit;
      const song = `${title}${way.isGuestBehind ? behind : ''}${mix === '' ? '' : ` (${mix})`}`;
      const text = `${way.lead}${named}${way.dash}${song}${way.label}`;
      return way.isLoud ? text.toUpperCase() : text;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(song, dress), { minLength: 2, maxLength: 6 }),
        async ([first, ...rest]) => {
          const chosen = createMemoryCorrections([choice(textOf(...first!))]);
          for (const [other, way] of [first!, ...rest]) {
            const isSame = JSON.stringify(other) === JSON.stringify(first![0]);
            const text = textOf(other, way);
            expect(await isChosen(chosen, text), `${textOf(...first!)} / ${text}`).toBe(isSame);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('a choice of an earlier version', () => {
  const old = { line: WRITINGS[1]!, trackId: null, chosenAt: 1, key: 'velanorden|glassharbour|' };

  it('is for its own line only, from now on', async () => {
    const corrections = createMemoryCorrections([old]);
    expect(await allChosen(corrections, [...WRITINGS, ...OTHERS])).toEqual(WRITINGS);
  });

  it('is found on the disk of the browser', async () => {
    const db = await openDB('cratemark-corrections', 1, {
      upgrade: (opened) => void opened.createObjectStore('corrections', { keyPath: 'key' }),
    });
    await db.put('corrections', old);
    db.close();
    expect(await allChosen(createIndexedCorrections(), [...WRITINGS, ...OTHERS])).toEqual(WRITINGS);
  });

  it('stands beside a new one for another of those lines', async () => {
    const corrections = createMemoryCorrections([old]);
    await corrections.set([choice(OTHERS[0]!)]);
    expect(await allChosen(corrections, [...WRITINGS, ...OTHERS])).toEqual([...WRITINGS, OTHERS[0]]);
  });

  it('is read from a file as what it is for', async () => {
    const file = { format: 'cratemark-corrections', version: 1, corrections: [old] };
    const read = importCorrections(JSON.stringify(file));
    const corrections = createMemoryCorrections(read.ok ? read.corrections : []);
    expect(await allChosen(corrections, [...WRITINGS, ...OTHERS])).toEqual(WRITINGS);
  });
});

describe('a file of choices', () => {
  it('brings all of them, or says why not', () => {
    const all = [BELLA, ...OTHERS].map((line, at) => choice(line, { trackId: at + 1 }));
    expect(importCorrections(exportCorrections(all))).toEqual({ ok: true, corrections: all, bad: [] });
    const twice = importCorrections(
      exportCorrections([choice(BELLA, { chosenAt: 9 }), choice(WRITINGS[1]!)]),
    );
    expect(twice).toMatchObject({ corrections: [{ chosenAt: 9 }], bad: [{ number: 2 }] });
  });

  it('never loses an entry without a word', () => {
    const entry = fc.record({
      line: fc.constantFrom(...WRITINGS, ...OTHERS),
      trackId: fc.constantFrom(null, 1, 2),
      chosenAt: fc.nat(3),
      key: fc.constantFrom(undefined, 'velanorden|glassharbour|', 'somebody|else|'),
    });
    fc.assert(
      fc.property(fc.array(entry), (corrections) => {
        const read = importCorrections(
          JSON.stringify({ format: 'cratemark-corrections', version: 1, corrections }),
        );
        expect(read.ok && read.corrections.length + read.bad.length).toBe(corrections.length);
        for (const { key, line } of read.ok ? read.corrections : [])
          expect(key).toBe(correctionKey(parseLine(line)));
      }),
      { numRuns: runs(200) },
    );
  });

  it('may be edited: a line says for what it is, not the key that it had', async () => {
    const edited = { ...choice(BELLA), line: OTHERS[0]! };
    const read = importCorrections(
      JSON.stringify({ format: 'cratemark-corrections', version: 1, corrections: [edited] }),
    );
    const corrections = createMemoryCorrections(read.ok ? read.corrections : []);
    expect(await allChosen(corrections, [BELLA, ...OTHERS])).toEqual([OTHERS[0]]);
  });
});
