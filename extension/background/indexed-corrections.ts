import type { DBSchema, IDBPDatabase } from 'idb';
import { Erasure } from '../../core/erasure.ts';
import { type Correction, type Corrections, createMemoryCorrections } from '../../core/lookup/corrections.ts';
import { storedCorrection } from '../../core/lookup/stored-correction.ts';
import { openDatabase } from './open-database.ts';

/** Kept on disk; all of them are also in memory, because every row of a page asks for its own. */
export interface IndexedCorrections extends Corrections {
  clear: () => Promise<void>;
}

interface Schema extends DBSchema {
  corrections: { key: string; value: Correction };
}

interface Kept {
  db: IDBPDatabase<Schema>;
  memory: Corrections;
}

/**
 * What the user chose cannot be asked for again, unlike answers: it has a database of its own, which no
 * trouble of the cache touches. Every method rejects when the database cannot be had; the next call tries again.
 */
export function createIndexedCorrections({
  name = 'cratemark-corrections',
  openTimeoutMs,
}: { name?: string; openTimeoutMs?: number } = {}): IndexedCorrections {
  const erasure = new Erasure();
  let opening: Promise<Kept> | undefined;
  let restUntilMs = 0;

  const reopen = () => (opening = undefined);

  function kept(): Promise<Kept> {
    // A database that does not open would cost every row of a page the whole timeout.
    if (opening === undefined && Date.now() < restUntilMs)
      return Promise.reject(new Error(`the database ${name} does not open`));
    opening ??= load(name, openTimeoutMs, reopen).catch((cause: unknown) => {
      restUntilMs = Date.now() + REST_MS;
      reopen();
      throw cause;
    });
    return opening;
  }

  /** Disk first: what it refused must not seem remembered. */
  async function change(work: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<Corrections> {
    const { db, memory } = await kept();
    await work(db);
    return memory;
  }

  return {
    get: async (key) => (await kept()).memory.get(key),
    list: async () => (await kept()).memory.list(),
    set: async (corrections) => {
      const { signal: erased } = erasure;
      const memory = await change(async (db) => {
        // Chosen before everything was erased, and the database opens only now.
        if (erased.aborted) return;
        const { store, done } = db.transaction('corrections', 'readwrite');
        await Promise.all([...corrections.map((correction) => store.put(correction)), done]);
      });
      if (!erased.aborted) await memory.set(corrections);
    },
    remove: async (keys) => {
      const memory = await change(async (db) => {
        const { store, done } = db.transaction('corrections', 'readwrite');
        await Promise.all([...keys.map((key) => store.delete(key)), done]);
      });
      await memory.remove(keys);
    },
    clear: async () => {
      erasure.erase();
      const memory = await change((db) => db.clear('corrections'));
      await memory.remove((await memory.list()).map(({ key }) => key));
    },
  };
}

const REST_MS = 30_000;

function load(name: string, timeoutMs: number | undefined, onClosed: () => void): Promise<Kept> {
  return openDatabase<Schema, Kept>(
    name,
    {
      version: 1,
      upgrade: (db) => void db.createObjectStore('corrections', { keyPath: 'key' }),
      onClosed,
      timeoutMs,
    },
    async (db) => {
      const stored = await db.getAll('corrections');
      return { db, memory: createMemoryCorrections(stored.flatMap((one) => storedCorrection(one) ?? [])) };
    },
  );
}
