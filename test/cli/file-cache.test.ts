import {
  appendFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerLog } from '../../cli/answer-log.ts';
import { createFileCache, type FileCacheOptions } from '../../cli/file-cache.ts';
import type { CacheEntry } from '../../core/lookup/cache.ts';
import { temporaryFolder } from './run-cli.ts';

const NOW = 1_800_000_000_000;

function entry(title = 'Strobe', lifetime = 1_000): CacheEntry {
  const person = { name: 'deadmau5' };
  const track = {
    id: 1,
    title,
    mix: '',
    artists: [person],
    remixers: [],
    url: 'https://www.beatport.com/track/x/1',
  };
  return { form: 1, candidates: [track], storedAt: NOW, expiresAt: NOW + lifetime };
}

function open(folder: string, options: Partial<FileCacheOptions> = {}) {
  const warnings: string[] = [];
  const cache = createFileCache({ folder, now: () => NOW, warn: (text) => warnings.push(text), ...options });
  return { cache, warnings };
}

describe('the file cache', () => {
  it('gives what was kept, in the same run and in later ones', async () => {
    const folder = temporaryFolder();
    const { cache } = open(folder);
    await cache.set('a|b|', entry());
    await cache.set('ключ "x" \\ \n', entry('Ключ'));
    expect(await cache.get('a|b|')).toEqual(entry());
    cache.close();
    const later = open(folder).cache;
    expect(await later.get('a|b|')).toEqual(entry());
    expect(await later.get('ключ "x" \\ \n')).toEqual(entry('Ключ'));
    expect(await later.get('a|c|')).toBeUndefined();
  });

  it('lets the newest entry of a key win', async () => {
    const folder = temporaryFolder();
    const { cache } = open(folder);
    await cache.set('k', entry('old'));
    await cache.set('k', entry('new'));
    expect(await cache.get('k')).toEqual(entry('new'));
    expect(await open(folder).cache.get('k')).toEqual(entry('new'));
  });

  it('gives no stale answer, as nothing can be refreshed behind a printed line', async () => {
    const { cache } = open(temporaryFolder());
    await cache.set('k', entry('x', -1));
    expect(await cache.get('k')).toBeUndefined();
  });

  it('forgets everything when it is cleared', async () => {
    const folder = temporaryFolder();
    const { cache } = open(folder);
    await cache.set('k', entry());
    await cache.clear();
    expect(await cache.get('k')).toBeUndefined();
    await cache.set('k', entry());
    expect(await cache.get('k')).toEqual(entry());
  });

  it('shares the file with other processes', async () => {
    const folder = temporaryFolder();
    const [one, other] = [open(folder).cache, open(folder).cache];
    for (let at = 0; at < 50; at++) {
      await one.set(`one ${at}`, entry(`one ${at}`));
      await other.set(`other ${at}`, entry(`other ${at}`));
    }
    for (let at = 0; at < 50; at++) {
      expect(await one.get(`other ${at}`)).toEqual(entry(`other ${at}`));
      expect(await other.get(`one ${at}`)).toEqual(entry(`one ${at}`));
    }
  });

  it('takes garbage, foreign shapes and a cut last line for misses', async () => {
    const folder = temporaryFolder();
    const first = open(folder).cache;
    await first.set('kept', entry());
    first.close();
    const file = path.join(folder, 'answers.ndjson');
    appendFileSync(
      file,
      'garbage\n\n{"key":"no entry"}\n{"key":"odd","entry":{"form":1}}\n{"key":"torn","entry":{"fo}\n',
    );
    appendFileSync(
      file,
      `{"key":"people","entry":${JSON.stringify({ ...entry(), candidates: [{ id: 1 }] })}}\n`,
    );
    appendFileSync(file, '\u0000'.repeat(3 * 1024 ** 2));
    appendFileSync(file, '\n{"key":"cut","entry":{"form":1,"cand');
    const { cache, warnings } = open(folder);
    // An entry of a shape that is none is given as it is: the lookup checks what any cache gives (stored-entry.test.ts).
    expect(await cache.get('people')).toMatchObject({ candidates: [{ id: 1 }] });
    for (const key of ['no entry', 'odd', 'torn', 'cut']) expect(await cache.get(key)).toBeUndefined();
    expect(await cache.get('kept')).toEqual(entry());
    await cache.set('after', entry('after'));
    expect(await cache.get('after')).toEqual(entry('after'));
    expect(await open(folder).cache.get('after')).toEqual(entry('after'));
    expect(warnings).toEqual([]);
  });

  it('warns once and goes on without a cache where the folder cannot be used', async () => {
    const folder = path.join(temporaryFolder(), 'file');
    writeFileSync(folder, 'not a folder');
    const { cache, warnings } = open(folder);
    await cache.set('k', entry());
    expect(await cache.get('k')).toBeUndefined();
    await cache.clear();
    cache.close();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('--cache');
  });

  it('stays usable as a cut file of any length, losing only what was cut', async () => {
    const titles = ['a', 'b', 'c', 'd', 'é東💿'];
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '\n', 'x', '\ufffd{'),
        async (share, tail) => {
          const folder = temporaryFolder();
          const file = path.join(folder, 'answers.ndjson');
          const first = open(folder).cache;
          const ends: number[] = [];
          for (const title of titles) {
            await first.set(title, entry(title));
            ends.push(statSync(file).size);
          }
          first.close();
          const length = Math.floor(share * (ends.at(-1) ?? 0));
          truncateSync(file, length);
          appendFileSync(file, tail);
          const { cache, warnings } = open(folder);
          await cache.set('later', entry('later'));
          for (const [at, title] of titles.entries()) {
            const whole = (ends[at] ?? 0) <= length;
            // Cut exactly before its line end, an entry is whole when the tail ends the line.
            const ended = (ends[at] ?? 0) - 1 === length && tail !== 'x' && tail !== '\ufffd{';
            const found = await cache.get(title);
            if (whole || ended) expect(found).toEqual(entry(title));
            else expect(found).toBeUndefined();
          }
          expect(await cache.get('later')).toEqual(entry('later'));
          expect(await open(folder).cache.get('later')).toEqual(entry('later'));
          expect(warnings).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what ran out', () => {
  const DAY = 86_400_000;

  it('is deleted when the file is opened, however small it is, and the rest is kept', async () => {
    const folder = temporaryFolder();
    const first = open(folder).cache;
    await first.set('short', entry('Short', DAY));
    await first.set('long', entry('Long', 20 * DAY));
    await first.set('ahead', { ...entry('Ahead', 20 * DAY), storedAt: NOW + 9 * DAY });
    first.close();
    const later = open(folder, { now: () => NOW + 2 * DAY }).cache;
    expect(await later.get('long')).toEqual(entry('Long', 20 * DAY));
    const text = readFileSync(path.join(folder, 'answers.ndjson'), 'utf8');
    expect(text).toContain('"Long"');
    expect(text).not.toMatch(/"Short"|"Ahead"/);
  });

  it('is deleted once a day of a run that does not end', async () => {
    const folder = temporaryFolder();
    let now = NOW;
    const { cache } = open(folder, { now: () => now });
    await cache.set('short', entry('Short', DAY));
    now += 2 * DAY;
    await cache.set('new', { ...entry('New', 20 * DAY), storedAt: now });
    expect(readFileSync(path.join(folder, 'answers.ndjson'), 'utf8')).not.toContain('"Short"');
    expect(await cache.get('new')).toMatchObject({ storedAt: now });
  });
});

describe('the log of answers', () => {
  const big = 'x'.repeat(10_000);
  const fill = (log: AnswerLog, from: number, to: number) => {
    for (let at = from; at < to; at++) log.append(`key ${at}`, { at, big });
  };

  it('drops the oldest entries once it is too large, also in the middle of a run', () => {
    const file = path.join(temporaryFolder(), 'answers.ndjson');
    const log = new AnswerLog({ file, maxBytes: 1_000_000 });
    fill(log, 0, 250);
    expect(statSync(file).size).toBeLessThan(1_020_000);
    expect(log.read('key 0')).toBeUndefined();
    expect(log.read('key 249')).toMatchObject({ at: 249 });
    expect(existsSync(`${file}.lock`)).toBe(false);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  it('is rewritten when more than half of it is dead', () => {
    const file = path.join(temporaryFolder(), 'answers.ndjson');
    const log = new AnswerLog({ file, maxBytes: 1e9 });
    for (let round = 0; round < 5; round++) fill(log, 0, 60);
    expect(statSync(file).size).toBeLessThan(1_500_000);
    for (let at = 0; at < 60; at++) expect(log.read(`key ${at}`)).toMatchObject({ at });
  });

  it('is followed into the compacted file by whoever had the old one open', () => {
    const file = path.join(temporaryFolder(), 'answers.ndjson');
    const [one, other] = [
      new AnswerLog({ file, maxBytes: 1_000_000 }),
      new AnswerLog({ file, maxBytes: 1e9 }),
    ];
    fill(one, 0, 150);
    other.append('mine', { at: 1 });
    expect(one.read('mine')).toEqual({ at: 1 });
    expect(other.read('key 149')).toMatchObject({ at: 149 });
  });

  it('is left alone while another process compacts it, unless that one has crashed', () => {
    const file = path.join(temporaryFolder(), 'answers.ndjson');
    const log = new AnswerLog({ file, maxBytes: 500_000 });
    writeFileSync(`${file}.lock`, '');
    fill(log, 0, 100);
    expect(statSync(file).size).toBeGreaterThan(1_000_000);
    const old = new Date(Date.now() - 3_600_000);
    utimesSync(`${file}.lock`, old, old);
    fill(log, 100, 130);
    expect(statSync(file).size).toBeLessThan(600_000);
    expect(log.read('key 129')).toMatchObject({ at: 129 });
  });

  it('keeps no entry of half a megabyte', () => {
    const log = new AnswerLog({ file: path.join(temporaryFolder(), 'answers.ndjson'), maxBytes: 1e9 });
    log.append('huge', 'x'.repeat(600_000));
    expect(log.read('huge')).toBeUndefined();
  });

  it('finds each of many keys', () => {
    const file = path.join(temporaryFolder(), 'answers.ndjson');
    const lines = Array.from({ length: 50_000 }, (_, at) => `{"key":"artist ${at}|title|","entry":${at}}\n`);
    writeFileSync(file, lines.join(''));
    const log = new AnswerLog({ file, maxBytes: 1e9 });
    expect(log.size).toBe(50_000);
    for (let at = 0; at < 50_000; at += 7) expect(log.read(`artist ${at}|title|`)).toBe(at);
    expect(readFileSync(file, 'utf8')).toBe(lines.join(''));
  });

  it('reads each entry whole, in whatever order and of whatever length', () => {
    const log = new AnswerLog({ file: path.join(temporaryFolder(), 'answers.ndjson'), maxBytes: 1e9 });
    const lengths = Array.from({ length: 200 }, (_, at) => (at % 50 === 7 ? 100_000 : 10 + at * 13));
    const textOf = (at: number) => `${at} ${'x'.repeat(lengths[at] ?? 0)}`;
    lengths.forEach((_, at) => log.append(`key ${at}`, textOf(at)));
    const forward = lengths.map((_, at) => at);
    const shuffled = forward.map((at) => (at * 37) % lengths.length);
    for (const at of [...forward, ...forward.toReversed(), ...shuffled, ...forward]) {
      expect(log.read(`key ${at}`)).toBe(textOf(at));
    }
  });

  it('is for its owner alone', () => {
    const folder = path.join(temporaryFolder(), 'deep', 'er');
    const file = path.join(folder, 'answers.ndjson');
    new AnswerLog({ file, maxBytes: 1e9 }).append('k', 1);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});
