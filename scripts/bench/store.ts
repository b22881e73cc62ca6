import type { CacheEntry } from '../../core/lookup/cache.ts';
import type { AnswerStore, StoreLimits } from '../../extension/background/answer-store.ts';
import { withModuleInPage } from './chromium-page.ts';
import type { Ports } from './main.ts';
import { rounded } from './numbers.ts';
import type { Section } from './section.ts';

const SIZES = [1_000, 20_000, 100_000];

interface Figures {
  getOneMs: number;
  getTwentyMs: number;
  putMs: number;
  dropFifthMs: number;
  megabytes: number;
}

/** The extension's store of answers in a real Chromium, fuller than it ever gets (its limit is 20,000 entries). */
export async function store({ root }: Ports): Promise<Section> {
  const module = { file: 'extension/background/answer-store.ts', globalName: 'answers' };
  const rows = await withModuleInPage(root, module, async (page) => {
    const all: (string | number)[][] = [];
    for (const size of SIZES) {
      const found = await page.evaluate(measureStore, size);
      const { getOneMs, getTwentyMs, putMs, dropFifthMs, megabytes } = found;
      all.push([
        size,
        rounded(megabytes, 0),
        rounded(getOneMs, 1),
        rounded(getTwentyMs, 1),
        rounded(putMs, 1),
        rounded(dropFifthMs, 0),
      ]);
      console.log(`store: ${size} entries`, found);
    }
    return all;
  });
  return {
    title: 'The extension’s cache',
    intro:
      'IndexedDB in a headless Chromium, entries of two candidates each. Medians of 40; a page’s rows come twenty at a time and are read in one transaction. The extension keeps 20,000 entries at most; the oldest go, two hundred at a time, when there are more.',
    tables: [
      {
        caption: 'Milliseconds by the number of entries',
        head: ['entries', 'MB of JSON', 'one read', 'twenty read together', 'one written', 'a fifth dropped'],
        rows,
      },
    ],
    plots: [],
  };
}

/** Runs in the page. Filled in bulk, in the store's own form; read, written and dropped by the store itself. */
async function measureStore(size: number): Promise<Figures> {
  const { openAnswerStore } = (
    globalThis as unknown as {
      answers: {
        openAnswerStore: (
          name: string,
          options: { limits: StoreLimits; onClosed: () => void },
        ) => Promise<AnswerStore>;
      };
    }
  ).answers;
  const name = `answers-${size}`;
  const limits = { maxEntries: 1e6, maxBytes: 1e12 };
  const opened = await openAnswerStore(name, { limits, onClosed: () => {} });
  const person = { id: 1, name: 'Halden Quire' };
  const track = {
    id: 1,
    title: 'Slow Lanterns',
    mix: 'Original Mix',
    artists: [person],
    remixers: [],
    bpm: 122,
    genre: 'Melodic House & Techno',
    label: 'Nine Fathom Recordings',
    release: {
      id: 1,
      name: 'Slow Lanterns',
      artworkUrl: `https://geo-media.beatport.com/image_size/500x500/${'a'.repeat(36)}.jpg`,
    },
    releaseDate: '2026-01-09',
    isrc: 'ZZCRM2600001',
    durationMs: 400_000,
    url: 'https://www.beatport.com/track/slow-lanterns/1',
  };
  const entry = (at: number): CacheEntry => ({
    form: 1,
    candidates: [
      { ...track, id: at },
      { ...track, id: at + 1 },
    ],
    storedAt: at,
    expiresAt: 4e12,
  });
  const bytes = JSON.stringify(entry(1)).length + 10;
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
  });
  for (let from = 0; from < size; from += 5_000) {
    const transaction = raw.transaction(['answers', 'totals'], 'readwrite');
    const to = Math.min(size, from + 5_000);
    for (let at = from; at < to; at++)
      transaction.objectStore('answers').put({ key: `key ${at}`, entry: entry(at), storedAt: at, bytes });
    transaction.objectStore('totals').put({ entries: to, bytes: to * bytes }, 'all');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  raw.close();
  const middle = async (work: (run: number) => Promise<unknown>, runs = 40) => {
    const times = [];
    for (let run = 0; run < runs; run++) {
      const started = performance.now();
      await work(run);
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
  };
  const keyAt = (at: number) => `key ${(at * 7_919) % size}`;
  const getOneMs = await middle((run) => opened.getMany([keyAt(run)]));
  const getTwentyMs = await middle((run) =>
    opened.getMany(Array.from({ length: 20 }, (_, at) => keyAt(run * 20 + at))),
  );
  const putMs = await middle((run) => opened.put(`new ${run}`, entry(size + run)));
  const dropFifthMs = await middle(() => opened.dropOldest(0.2), 1);
  return { getOneMs, getTwentyMs, putMs, dropFifthMs, megabytes: (size * bytes) / 1e6 };
}
