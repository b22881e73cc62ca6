import type { Cache, CacheEntry } from '../../core/lookup/cache.ts';
import { createMemoryCache } from '../../core/lookup/memory-cache.ts';
import { type AnswerStore, openAnswerStore, type StoreLimits, type Usage } from './answer-store.ts';

export interface IndexedCacheOptions extends Partial<StoreLimits> {
  name?: string;
  /** Called once for each trouble, when it begins. */
  onTrouble?: (trouble: CacheTrouble, cause: unknown) => void;
  /** The database is given up after so long. */
  openTimeoutMs?: number;
}

/** `unavailable`: no database, everything is kept in memory. `full`: the disk takes no more, even after making room. */
type CacheTrouble = 'unavailable' | 'full';

export interface IndexedCache extends Required<Cache> {
  trouble: () => CacheTrouble | undefined;
  usage: () => Promise<Usage>;
}

const LIMITS: StoreLimits = { maxEntries: 20_000, maxBytes: 64 * 1024 ** 2 };
/** Of the entries, when the disk is full (docs/platform.md). */
const MADE_ROOM = 0.2;

/** Core's cache on disk. Answers survive the background; where there is no disk to be had it is one in memory. */
export function createIndexedCache(options: IndexedCacheOptions = {}): IndexedCache {
  const memory = createMemoryCache();
  let opening: Promise<AnswerStore> | undefined;
  let trouble: CacheTrouble | undefined;

  function ail(kind: CacheTrouble, cause: unknown): undefined {
    if (trouble !== kind) options.onTrouble?.(kind, cause);
    trouble = kind;
  }

  /** Undefined when there is none; never asked for again then, so that nothing waits for it twice. */
  async function store(): Promise<AnswerStore | undefined> {
    if (trouble === 'unavailable') return undefined;
    opening ??= open(options, () => (opening = undefined));
    return opening.catch((cause: unknown) => ail('unavailable', cause));
  }

  async function readMany(keys: readonly string[]): Promise<unknown[]> {
    const disk = await store();
    const found = (await disk?.getMany(keys)) ?? [];
    return Promise.all(keys.map(async (key, index) => (await memory.get(key)) ?? found[index]));
  }

  async function write(disk: AnswerStore, key: string, entry: CacheEntry): Promise<void> {
    try {
      await disk.put(key, entry);
    } catch (cause) {
      if (!isFull(cause)) throw cause;
      await disk.dropOldest(MADE_ROOM);
      await disk.put(key, entry);
    }
  }

  async function set(key: string, entry: CacheEntry): Promise<void> {
    const disk = await store();
    if (!disk || trouble) return memory.set(key, entry);
    try {
      await write(disk, key, entry);
      await memory.delete(key);
    } catch (cause) {
      // A connection that was closed under us is opened again by the next one; a full disk stays full.
      if (isFull(cause)) ail('full', cause);
      else opening = undefined;
      await memory.set(key, entry);
    }
  }

  return {
    get: inBatches(readMany),
    set,
    sweep: async (now) => (await store())?.dropOver(now),
    delete: async (key) => {
      await memory.delete(key);
      await (await store())?.delete(key);
    },
    clear: async () => {
      await memory.clear();
      await (await store())?.clear();
    },
    trouble: () => trouble,
    usage: async () => (await (await store())?.usage()) ?? { entries: 0, bytes: 0 },
  };
}

function open(options: IndexedCacheOptions, onClosed: () => void): Promise<AnswerStore> {
  const { name = 'cratemark', maxEntries, maxBytes, openTimeoutMs: timeoutMs } = options;
  const limits = { maxEntries: maxEntries ?? LIMITS.maxEntries, maxBytes: maxBytes ?? LIMITS.maxBytes };
  return openAnswerStore(name, { limits, onClosed, timeoutMs });
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'QuotaExceededError';
}

interface Asked {
  key: string;
  resolve: (found: unknown) => void;
  reject: (cause: unknown) => void;
}

/** What is asked in one tick is read in one go: twenty rows of a page cost one transaction. */
function inBatches(readMany: (keys: readonly string[]) => Promise<unknown[]>): Cache['get'] {
  let waiting: Asked[] = [];
  const flush = () => {
    const batch = waiting;
    waiting = [];
    readMany(batch.map(({ key }) => key)).then(
      (entries) => batch.forEach(({ resolve }, index) => resolve(entries[index])),
      (cause: unknown) => batch.forEach(({ reject }) => reject(cause)),
    );
  };
  return (key) =>
    new Promise((resolve, reject) => {
      // A macrotask, because the rows of one message come here after a different number of microtasks.
      if (waiting.push({ key, resolve, reject }) === 1) setTimeout(flush, 0);
    });
}
