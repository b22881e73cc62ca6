import type { Cache } from '../../core/lookup/cache.ts';
import { createMemoryCache } from '../../core/lookup/memory-cache.ts';

/** For private windows: reads what is known, writes nothing to disk (AMO policy 6.3.2), forgets with the background. */
export function createPrivateCache(known: Pick<Cache, 'get'>): Cache {
  const memory = createMemoryCache(500);
  return { ...memory, get: async (key) => (await memory.get(key)) ?? (await known.get(key)) };
}
