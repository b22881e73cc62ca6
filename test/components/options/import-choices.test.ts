import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { correctionKey } from '../../../core/lookup/correction-key.ts';
import {
  type Correction,
  type Corrections,
  createMemoryCorrections,
} from '../../../core/lookup/corrections.ts';
import { exportCorrections } from '../../../core/lookup/corrections-file.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import { correctionServices } from '../../../components/options/corrections.ts';
import type { ToBackground } from '../../../extension/shared/protocol.ts';
import { freshWorld } from '../../extension/browser.ts';

let background: Corrections;

beforeEach(() => {
  freshWorld();
  background = createMemoryCorrections();
  Object.assign(fakeBrowser.runtime, { sendMessage: answer });
});

async function answer(message: ToBackground): Promise<unknown> {
  if (message.type === 'list-corrections') return background.list();
  if (message.type === 'set-corrections') await background.set(message.corrections);
  if (message.type === 'remove-corrections') await background.remove(message.keys);
  return { ok: true };
}

function choice(line: string, chosenAt: number, trackId: number | null = null): Correction {
  return { key: correctionKey(parseLine(line)), line, trackId, chosenAt };
}

describe('a file of choices, loaded on the options page', () => {
  const [glass, marrow, sundial] = ['Glass', 'Marrow', 'Sundial'].map((title) => `Vela Norden - ${title}`);

  it('replaces earlier choices, leaves later ones, and says what it did', async () => {
    const before = [choice(glass!, 5, 1), choice(marrow!, 5, 1)];
    await background.set(before);
    const file = exportCorrections([choice(glass!, 9, 2), choice(marrow!, 1, 2), choice(sundial!, 1, 2)]);
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    const outcome = await correctionServices.importCorrections(file, options);
    expect(outcome).toMatchObject({ ok: true, taken: 2, replaced: 1 });
    expect(outcome.ok && outcome.problems).toHaveLength(1);
    const after = [choice(glass!, 9, 2), choice(marrow!, 5, 1), choice(sundial!, 1, 2)];
    expect(await background.list()).toEqual(after);
    if (outcome.ok) await outcome.undo();
    expect(await background.list()).toEqual(before);
  });
});

describe('choices of an earlier version, listed on the options page', () => {
  const lines = ['01. Vela Norden feat. Bella Tarn - Glass [Tidewater]', 'Vela Norden - Marrow'];
  const old = (line: string, key: string, chosenAt: number) => ({ ...choice(line, chosenAt), key });

  it('get the key of today for good', async () => {
    await background.set([
      old(lines[0]!, 'velanorden|glass|', 4),
      old(lines[1]!, 'velanorden|marrow|', 3),
      choice('Vela Norden feat. Carla Quist - Glass', 2),
    ]);
    const listed = await correctionServices.corrections();
    expect(listed).toEqual([
      choice(lines[0]!, 4),
      choice(lines[1]!, 3),
      choice('Vela Norden feat. Carla Quist - Glass', 2),
    ]);
    expect(await background.list()).toEqual(listed);
  });

  it('do not replace a later choice for the same line', async () => {
    await background.set([old(lines[1]!, 'velanorden|marrow|', 3), choice(lines[1]!, 8, 7)]);
    expect(await correctionServices.corrections()).toEqual([choice(lines[1]!, 8, 7)]);
  });
});
