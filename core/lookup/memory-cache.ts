import type { Cache, CacheEntry } from './cache.ts';

/** A cache in memory that forgets the entry used longest ago once it is full. */
export function createMemoryCache(maxEntries = 2_000): Cache & Required<Pick<Cache, 'delete'>> {
  const entries = new Map<string, CacheEntry>();
  return {
    get: async (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry;
    },
    set: async (key, entry) => {
      entries.delete(key);
      entries.set(key, entry);
      const oldest = entries.keys().next();
      if (entries.size > maxEntries && oldest.done !== true) entries.delete(oldest.value);
    },
    clear: async () => entries.clear(),
    delete: async (key) => void entries.delete(key),
  };
}
