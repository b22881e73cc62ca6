import type { Cache } from '../../core/lookup/cache.ts';
import { type Corrections, createMemoryCorrections } from '../../core/lookup/corrections.ts';
import { createMemoryCache } from '../../core/lookup/memory-cache.ts';

// For private windows: reads what is known, writes nothing to disk (AMO policy 6.3.2), forgets with the background.

export function createPrivateCache(known: Pick<Cache, 'get'>): Cache {
  const memory = createMemoryCache(500);
  return { ...memory, get: async (key) => (await memory.get(key)) ?? (await known.get(key)) };
}

export function createPrivateCorrections(
  known: Pick<Corrections, 'get'>,
): Corrections & { clear: () => Promise<void> } {
  const memory = createMemoryCorrections();
  /** Taken back in private; what is on disk stays there. */
  const removed = new Set<string>();
  return {
    get: async (key) => (await memory.get(key)) ?? (removed.has(key) ? undefined : known.get(key)),
    list: memory.list,
    set: async (corrections) => {
      for (const { key } of corrections) removed.delete(key);
      await memory.set(corrections);
    },
    remove: async (keys) => {
      for (const key of keys) removed.add(key);
      await memory.remove(keys);
    },
    clear: async () => {
      removed.clear();
      await memory.remove((await memory.list()).map(({ key }) => key));
    },
  };
}
