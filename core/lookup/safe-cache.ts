import type { Logger } from '../logger.ts';
import type { Cache, CacheEntry } from './cache.ts';

/** A cache whose failures are logged: unreadable is a miss, unwritable is forgotten. */
export interface SafeCache {
  read: (key: string) => Promise<CacheEntry | undefined>;
  write: (key: string, entry: CacheEntry) => Promise<void>;
}

export function createSafeCache(cache: Cache, logger: Logger): SafeCache {
  return {
    read: async (key) => {
      try {
        return await cache.get(key);
      } catch (error) {
        logger.warn('the cache cannot be read', { error: String(error) });
        return undefined;
      }
    },
    write: async (key, entry) => {
      try {
        await cache.set(key, entry);
      } catch (error) {
        logger.warn('the cache cannot be written', { error: String(error) });
      }
    },
  };
}
