import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportProgress } from '../../components/options/options-services.ts';
import { type Correction, correctionKey, parseLine } from '../../core/index.ts';
import { correctionServices } from '../../components/options/corrections.ts';
import { importSettings } from '../../components/options/import-settings.ts';
import { freshWorld } from '../extension/browser.ts';

/** What the background keeps, and how many messages it has had. */
let kept: Map<string, Correction>;
let heard: string[];

beforeEach(() => {
  freshWorld();
  kept = new Map();
  heard = [];
  // Each look at the clock is a millisecond later, however fast the machine is.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  vi.stubGlobal('scheduler', undefined);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (given: unknown) => {
    const message = given as { type: string; corrections?: Correction[]; keys?: string[] };
    heard.push(message.type);
    if (message.type === 'list-corrections') return [...kept.values()];
    for (const correction of message.corrections ?? []) kept.set(correction.key, correction);
    for (const key of message.keys ?? []) kept.delete(key);
    return { ok: true };
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const entry = (at: number, chosenAt = 2) => {
  const line = `Pella - Monsoon ${at}`;
  return { key: correctionKey(parseLine(line)), line, trackId: at + 1, chosenAt };
};
const fileOf = (entries: unknown[]) =>
  JSON.stringify({ format: 'cratemark-corrections', version: 1, corrections: entries });
const COUNT = 2_000;
const file = fileOf(Array.from({ length: COUNT }, (_, at) => entry(at)));

function options(onProgress: (progress: ImportProgress) => void = () => {}) {
  const stop = new AbortController();
  return { stop, given: { onProgress, signal: stop.signal } };
}

describe('a long file of choices', () => {
  test('leaves the page its turns while it is read', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 0);
    const reading = correctionServices.importCorrections(file, options().given);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    const before = turns;
    clearInterval(other);
    expect(await reading).toMatchObject({ ok: true, taken: COUNT });
    expect(kept.size).toBe(COUNT);
    expect(before).toBeGreaterThan(10);
  });

  test('says how far it is, first in reading, then in keeping', async () => {
    const steps: ImportProgress[] = [];
    await correctionServices.importCorrections(file, options((step) => steps.push(step)).given);
    const read = steps.filter(({ step }) => step === 'read');
    const keep = steps.filter(({ step }) => step === 'keep');
    expect(steps).toEqual([...read, ...keep]);
    for (const part of [read, keep]) {
      expect(part.length).toBeGreaterThan(2);
      expect(part).toEqual(part.toSorted((a, b) => a.done - b.done));
      expect(part.every(({ done, total }) => done <= total && total === COUNT)).toBe(true);
    }
  });

  test.each(['read', 'keep'] as const)(
    'leaves everything as it was when it is cancelled at the step "%s"',
    async (at) => {
      const mine = [entry(3, 1), entry(COUNT + 5, 1)];
      for (const correction of mine) kept.set(correction.key, correction);
      const { stop, given } = options(({ step }) => step === at && stop.abort());
      const outcome = await correctionServices.importCorrections(file, given);
      expect(outcome).toEqual({ ok: false, message: 'Cancelled. Everything is as it was.' });
      expect([...kept.values()].toSorted((a, b) => a.trackId! - b.trackId!)).toEqual(mine);
      expect(heard.includes('set-corrections')).toBe(at === 'keep');
    },
  );

  test('that is wrong in every line names the first of them', async () => {
    const outcome = await correctionServices.importCorrections(fileOf(Array(COUNT).fill(1)), options().given);
    expect(outcome).toMatchObject({ ok: true, taken: 0 });
    const problems = outcome.ok ? outcome.problems : [];
    expect(problems.length).toBeLessThan(50);
    expect(problems[0]).toBe('Entry 1: it is not an object');
    expect(problems.at(-1)).toMatch(/^And 1[\d,.]+ more$/);
  });
});

test('many choices of an earlier version leave the page its turns while they get the key of today', async () => {
  for (let at = 0; at < COUNT; at++) {
    const old = { ...entry(at), key: `pella|monsoon${at}|` };
    kept.set(old.key, old);
  }
  let turns = 0;
  const other = setInterval(() => (turns += 1), 0);
  const reading = correctionServices.corrections();
  while (!heard.includes('set-corrections')) await new Promise((resolve) => setTimeout(resolve, 0));
  const before = turns;
  clearInterval(other);
  const keys = (await reading)?.map(({ key }) => key);
  expect(keys?.toSorted()).toEqual(Array.from({ length: COUNT }, (_, at) => entry(at).key).toSorted());
  expect(before).toBeGreaterThan(10);
});

test('a file of settings that is wrong in every line names the first of them', async () => {
  const settings = Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`s${at}`, 1]));
  const outcome = await importSettings(
    JSON.stringify({ format: 'cratemark-settings', version: 1, settings }),
  );
  expect(outcome).toMatchObject({ ok: true, taken: 0 });
  expect(outcome.ok && outcome.problems.length).toBeLessThan(50);
});
