import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionKey } from '../../../core/lookup/correction-key.ts';
import { createMemoryCorrections } from '../../../core/lookup/corrections.ts';
import { formerChoice } from '../../../core/lookup/former-choice.ts';
import { formerKey } from '../../../core/lookup/former-key.ts';
import { parseLine } from '../../../core/tracklist/line.ts';

/** The line that was chosen for, as an earlier version kept it. */
function kept(line: string) {
  return createMemoryCorrections([{ key: formerKey(parseLine(line)), line, trackId: 7, chosenAt: 1 }]);
}

const isFor = async (line: string, text: string) =>
  (await formerChoice(kept(line), parseLine(text))) !== undefined;

describe('a choice under the former key', () => {
  it('has the key that the last version gave it', () => {
    const keys = [
      ['Vela Norden feat. Bella Tarn - Glass Harbour', 'velanorden|glassharbour|'],
      ['Kite Machine & Vela Norden - 1.1 (Karst Rmx)', 'kitemachine+velanorden|11|karst remix'],
      ['Vela Norden - C++ (Extended Dub)', 'velanorden|c++|extended dub'],
    ];
    for (const [line, key] of keys) expect(formerKey(parseLine(line!)), line).toBe(key);
  });

  it('is for another writing of its line', async () => {
    const writings = [
      ['Vela Norden - Glass Harbour', '4. VELA NORDEN – Glass Harbour [Tidewater]'],
      [
        '[12:30] Vela Norden & Kite Machine - Glass (Karst Rmx)',
        'Vela Norden, Kite Machine - Glass (Karst Remix)',
      ],
      ['Vela Norden ft. Bella Tarn - Glass', 'Vela Norden - Glass (feat. Bella Tarn)'],
      [
        'Vela Norden - Glass feat. Bella Tarn & Carla Quist [Halyard]',
        'Vela Norden feat. Bella Tarn, Carla Quist - Glass',
      ],
      ['Odile - Odile Harbour', 'Odile – Odile Harbour'],
      ['Glass &amp; Sons - Harbour', 'Glass &amp; Sons - Harbour'],
    ];
    for (const [line, text] of writings) expect(await isFor(line!, text!), text).toBe(true);
    for (const [line, text] of writings) expect(await isFor(text!, line!), line).toBe(true);
  });

  it('is for no other line', async () => {
    const pairs = [
      ['Vela Norden feat. Bella Tarn - Glass', 'Vela Norden feat. Carla Quist - Glass'],
      ['Vela Norden feat. Bella Tarn - Glass', 'Vela Norden - Glass'],
      ['Vela Norden with Bella Tarn - Glass', 'Vela Norden - Glass'],
      ['Vela Norden feat. Bella Tarn & Carla Quist - Glass', 'Vela Norden feat. Bella Tarn - Glass'],
      ['Vela Norden - Glass (Remastered)', 'Vela Norden - Glass'],
      ['Vela Norden - Glass (Original Mix)', 'Vela Norden - Glass'],
      ['Vela Norden - 1000%', 'Vela Norden - 1000'],
      ['Vela Norden - 1.1', 'Vela Norden - 11'],
      ['Vela Norden - Now Here', 'Vela Norden - Nowhere'],
    ];
    for (const [line, text] of pairs) expect(await isFor(line!, text!), text).toBe(false);
    for (const [line, text] of pairs) expect(await isFor(text!, line!), line).toBe(false);
  });

  it('is never for a line with another key of today, whatever stands around it', async () => {
    const text = fc
      .record({
        lead: fc.constantFrom('', '07. ', '[12:30] '),
        guest: fc.constantFrom('', ' feat. Bella Tarn', ' feat. Carla Quist'),
        title: fc.constantFrom('Glass', '1000', '1000%', '1.1', '11', 'Now Here', 'Nowhere'),
        mix: fc.constantFrom('', ' (Original Mix)', ' (Remastered)', ' (Karst Remix)', ' (Karst Rmx)'),
        label: fc.constantFrom('', ' [Tidewater]', ' [Dub Yard]'),
      })
      .map(({ lead, guest, title, mix, label }) => `${lead}Vela Norden${guest} - ${title}${mix}${label}`);
    await fc.assert(
      fc.asyncProperty(text, text, async (line, other) => {
        const isSame = correctionKey(parseLine(line)) === correctionKey(parseLine(other));
        if (await isFor(line, other)) expect(isSame, `${line} / ${other}`).toBe(true);
        expect(await isFor(line, line), line).toBe(true);
      }),
    );
  });
});
