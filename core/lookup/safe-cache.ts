import type { BeatportClient } from '../client.ts';
import { Erasure } from '../erasure.ts';
import { ageOf, type Cache, type CacheEntry, DAY_MS } from './cache.ts';
import { storedEntry } from './stored-entry.ts';

/** A cache that can be relied on: what comes out of it is whole and of use, and its failures are logged. */
export interface SafeCache {
  /** Undefined also for what is damaged, unreadable or over. */
  read: (key: string) => Promise<CacheEntry | undefined>;
  /** How to write what is found from now on. Writes nothing once the cache was given up. */
  writer: () => Write;
  /** Nothing that was begun so far is written any more. Resolves when what was being written is. */
  giveUp: () => Promise<void>;
  /** Deletes what is over, once a day. Happens by itself when something is read. */
  sweep: () => void;
}

/** Resolves when the entry is written, or could not be. */
export type Write = (key: string, entry: CacheEntry) => Promise<void>;

export function createSafeCache(
  cache: Cache,
  { origin, host, logger }: Pick<BeatportClient, 'origin' | 'host' | 'logger'>,
): SafeCache {
  const erasure = new Erasure();
  const writing = new Set<Promise<void>>();
  let sweptAt = -Infinity;

  function sweep(): void {
    const now = host.now();
    // A clock that was set back is not waited for.
    if (Math.abs(now - sweptAt) < DAY_MS) return;
    sweptAt = now;
    cache.sweep?.(now).catch((error: unknown) => {
      logger.warn('the cache cannot be swept', { error: String(error) });
    });
  }

  async function read(key: string): Promise<CacheEntry | undefined> {
    sweep();
    try {
      const found = await cache.get(key);
      const entry = storedEntry(found, origin);
      if (ageOf(entry, host.now()) !== 'unusable') return entry;
      if (found !== undefined) await cache.delete?.(key);
      return undefined;
    } catch (error) {
      logger.warn('the cache cannot be read', { error: String(error) });
      return undefined;
    }
  }

  async function write(key: string, entry: CacheEntry): Promise<void> {
    try {
      await cache.set(key, entry);
    } catch (error) {
      logger.warn('the cache cannot be written', { error: String(error) });
    }
  }

  return {
    read,
    sweep,
    writer: () => {
      const { signal: erased } = erasure;
      return async (key, entry) => {
        if (erased.aborted) return;
        const written = write(key, entry);
        writing.add(written);
        await written;
        writing.delete(written);
      };
    },
    giveUp: async () => {
      erasure.erase();
      await Promise.all(writing);
    },
  };
}
