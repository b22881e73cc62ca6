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
/** How many choices each message that changes them held. */
let batches: [type: string, count: number][];
/** Called with each of these; false when the background does not do it. */
let takes: (type: string) => boolean;

beforeEach(() => {
  freshWorld();
  background = createMemoryCorrections();
  batches = [];
  takes = () => true;
  Object.assign(fakeBrowser.runtime, { sendMessage: answer });
});

async function answer(message: ToBackground): Promise<unknown> {
  if (message.type === 'list-corrections') return background.list();
  if (message.type === 'set-corrections') batches.push(['set', message.corrections.length]);
  if (message.type === 'remove-corrections') batches.push(['remove', message.keys.length]);
  if (!takes(message.type)) return { ok: false, message: 'The disk is full.' };
  if (message.type === 'set-corrections') await background.set(message.corrections);
  if (message.type === 'remove-corrections') await background.remove(message.keys);
  return { ok: true };
}

function choice(line: string, chosenAt: number, trackId: number | null = null): Correction {
  return { key: correctionKey(parseLine(line)), line, trackId, chosenAt };
}

/** More than two messages hold. */
const MANY = 1_201;
const many = (chosenAt: number, trackId: number | null = null) =>
  Array.from({ length: MANY }, (_, at) => choice(`Vela Norden - Glass ${at}`, chosenAt, trackId));

describe('many choices at once', () => {
  it('go to the background five hundred a message, and so they are forgotten', async () => {
    expect(await correctionServices.setCorrections(many(1))).toBe(true);
    expect(await background.list()).toHaveLength(MANY);
    expect(await correctionServices.removeCorrections(many(1).map(({ key }) => key))).toBe(true);
    expect(await background.list()).toEqual([]);
    expect(batches).toEqual([
      ['set', 500],
      ['set', 500],
      ['set', 201],
      ['remove', 500],
      ['remove', 500],
      ['remove', 201],
    ]);
  });

  it('are not sent on where the background does not take them, which is told', async () => {
    takes = () => batches.length < 2;
    expect(await correctionServices.setCorrections(many(1))).toBe(false);
    expect(batches).toEqual([
      ['set', 500],
      ['set', 500],
    ]);
  });

  it('are no message where there are none', async () => {
    expect(await correctionServices.setCorrections([])).toBe(true);
    expect(batches).toEqual([]);
  });
});

describe('a large file of choices, loaded on the options page', () => {
  const file = exportCorrections(many(9, 2));
  const load = (signal: AbortSignal, onKept: (done: number) => void = () => undefined) =>
    correctionServices.importCorrections(file, {
      signal,
      onProgress: ({ step, done }) => step === 'keep' && onKept(done),
    });

  it('says after each message how much is kept, and undo brings back exactly what was there', async () => {
    const before = many(1, 1).slice(0, 700);
    await background.set(before);
    const kept: number[] = [];
    const outcome = await load(new AbortController().signal, (done) => kept.push(done));
    expect(kept).toEqual([500, 1_000]);
    expect(outcome).toMatchObject({ ok: true, taken: MANY, replaced: 700, problems: [] });
    expect(byKey(await background.list())).toEqual(byKey(many(9, 2)));
    batches = [];
    if (outcome.ok) await outcome.undo();
    expect(byKey(await background.list())).toEqual(byKey(before));
    expect(batches).toEqual([
      ['remove', 500],
      ['remove', 1],
      ['set', 500],
      ['set', 200],
    ]);
  });

  it('leaves everything as it was when the reader stops it in the middle', async () => {
    const before = many(1, 1).slice(0, 700);
    await background.set(before);
    const stop = new AbortController();
    const outcome = await load(stop.signal, () => stop.abort());
    expect(outcome).toEqual({ ok: false, message: expect.stringContaining('as it was') as string });
    expect(byKey(await background.list())).toEqual(byKey(before));
    expect(batches[0]).toEqual(['set', 500]);
    expect(batches.filter(([type, count]) => type === 'set' && count === 201)).toEqual([]);
  });

  it('says so when the background does not take it', async () => {
    takes = () => batches.length < 2;
    const outcome = await load(new AbortController().signal);
    expect(outcome).toMatchObject({ ok: false });
    expect(batches).toHaveLength(2);
  });

  const byKey = (all: readonly Correction[]) => new Map(all.map((one) => [one.key, one]));
});

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
