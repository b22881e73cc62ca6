import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CacheEntry } from '../../../core/lookup/cache.ts';
import { createIndexedCache, type IndexedCacheOptions } from '../../../extension/background/indexed-cache.ts';
import { createPrivateCache } from '../../../extension/background/private-stores.ts';

const entry = (storedAt: number, weight = 0): CacheEntry => ({
  form: 1,
  candidates: weight === 0 ? [] : [{ title: 'x'.repeat(weight) } as CacheEntry['candidates'][number]],
  storedAt,
  expiresAt: storedAt + 1_000,
});

const trouble = vi.fn<NonNullable<IndexedCacheOptions['onTrouble']>>();
const open = (options: IndexedCacheOptions = {}) => createIndexedCache({ onTrouble: trouble, ...options });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  trouble.mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Refuses writes as a full disk does, `times` times. */
function fillDisk(times: number) {
  const put = FakeStore.prototype.put;
  return vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<IDBObjectStore['put']>
  ) {
    if (this.name === 'answers' && times-- > 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this as never, args as never);
  });
}

describe('the cache on disk', () => {
  it('gives back what was stored, also to a background that starts later', async () => {
    await open().set('a', entry(1));
    expect(await open().get('a')).toEqual(entry(1));
    expect(await open().get('b')).toBeUndefined();
    expect(trouble).not.toHaveBeenCalled();
  });

  it('reads all that is asked in one tick in one transaction', async () => {
    const cache = open();
    await Promise.all([cache.set('a', entry(1)), cache.set('b', entry(2))]);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const found = await Promise.all([
      cache.get('a'),
      Promise.resolve().then(() => cache.get('b')),
      Promise.resolve()
        .then(() => undefined)
        .then(() => cache.get('c')),
    ]);
    expect(found).toEqual([entry(1), entry(2), undefined]);
    expect(transactions).toHaveBeenCalledTimes(1);
  });

  it('drops the entries stored longest ago when there are too many', async () => {
    const cache = open({ maxEntries: 20 });
    for (const at of [7, 3, 9, ...Array.from({ length: 18 }, (_, index) => 20 + index)]) {
      await cache.set(`at ${at}`, entry(at));
    }
    const { entries } = await cache.usage();
    expect(entries).toBe(19);
    expect(await cache.get('at 3')).toBeUndefined();
    expect(await cache.get('at 7')).toBeUndefined();
    expect(await cache.get('at 9')).toEqual(entry(9));
  });

  it('drops them when they weigh too much, and never grows beyond', async () => {
    const cache = open({ maxBytes: 10_000 });
    for (let at = 0; at < 40; at++) await cache.set(`at ${at}`, entry(at, 900));
    const { bytes, entries } = await cache.usage();
    expect(bytes).toBeLessThanOrEqual(10_000);
    expect(entries).toBeGreaterThan(5);
    expect(await cache.get('at 39')).toEqual(entry(39, 900));
  });

  it('counts right whatever is written over what', async () => {
    const write = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      at: fc.nat(99),
      weight: fc.nat(300),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const cache = open({ maxEntries: 4, maxBytes: 1_000 });
        await Promise.all(writes.map(({ key, at, weight }) => cache.set(key, entry(at, weight))));
        const kept = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => cache.get(key)));
        const found = kept.filter((one) => one !== undefined);
        const bytes = found.reduce<number>((sum, one) => sum + 1 + JSON.stringify(one).length, 0);
        expect(await cache.usage()).toEqual({ entries: found.length, bytes });
        expect(found.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: 40 },
    );
  });

  it('is empty after it was cleared', async () => {
    const cache = open();
    await cache.set('a', entry(1));
    await cache.clear();
    expect(await cache.get('a')).toBeUndefined();
    expect(await cache.usage()).toEqual({ entries: 0, bytes: 0 });
  });

  it('makes room once when the disk is full, and then stores', async () => {
    const cache = open();
    for (let at = 0; at < 10; at++) await cache.set(`at ${at}`, entry(at));
    fillDisk(1);
    await cache.set('new', entry(99));
    expect(await open().get('new')).toEqual(entry(99));
    expect(await open().get('at 1')).toBeUndefined();
    expect(await open().get('at 2')).toEqual(entry(2));
    expect(trouble).not.toHaveBeenCalled();
  });

  it('goes on in memory when the disk stays full, and says so once', async () => {
    const cache = open();
    await cache.set('old', entry(1));
    fillDisk(Number.POSITIVE_INFINITY);
    await cache.set('a', entry(2));
    await cache.set('b', entry(3));
    expect(await cache.get('a')).toEqual(entry(2));
    expect(await cache.get('b')).toEqual(entry(3));
    expect(cache.trouble()).toBe('full');
    expect(trouble).toHaveBeenCalledTimes(1);
  });

  it('leaves no half of a write behind', async () => {
    const cache = open();
    await cache.set('a', entry(1));
    const put = FakeStore.prototype.put;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<IDBObjectStore['put']>
    ) {
      if (this.name === 'totals') throw new DOMException('odd', 'DataError');
      return put.apply(this as never, args as never);
    });
    await cache.set('b', entry(2));
    vi.restoreAllMocks();
    expect(await open().get('b')).toBeUndefined();
    expect(await open().usage()).toMatchObject({ entries: 1 });
    expect(await cache.get('b')).toEqual(entry(2));
  });

  it.each([
    ['is missing', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'is damaged',
      () =>
        vi.stubGlobal('indexedDB', {
          open: () => {
            throw new DOMException('x', 'UnknownError');
          },
        }),
    ],
    ['never opens', () => vi.stubGlobal('indexedDB', { open: () => new EventTarget() })],
  ])('is one in memory where IndexedDB %s', async (_name, spoil) => {
    spoil();
    const cache = open({ openTimeoutMs: 50 });
    await cache.set('a', entry(1));
    expect(await cache.get('a')).toEqual(entry(1));
    await cache.clear();
    expect(await cache.get('a')).toBeUndefined();
    expect(cache.trouble()).toBe('unavailable');
    expect(trouble).toHaveBeenCalledTimes(1);
  });

  it('is one in memory for a version that a later one has left its database to', async () => {
    await new Promise((resolve) => (indexedDB.open('cratemark', 7).onsuccess = resolve));
    const cache = open();
    await cache.set('a', entry(1));
    expect(await cache.get('a')).toEqual(entry(1));
    expect(cache.trouble()).toBe('unavailable');
  });

  it('opens again after the browser closed it', async () => {
    const cache = open();
    await cache.set('a', entry(1));
    await new Promise((resolve) => (indexedDB.deleteDatabase('cratemark').onsuccess = resolve));
    await cache.set('b', entry(2));
    expect(await open().get('b')).toEqual(entry(2));
    expect(cache.trouble()).toBeUndefined();
  });

  it('deletes what is over, with its share of the size', async () => {
    const cache = open();
    for (let at = 0; at < 250; at++) await cache.set(`at ${at}`, entry(at, 10));
    await cache.sweep(1_100);
    const { entries, bytes } = await cache.usage();
    expect(entries).toBe(149);
    const kept = await Promise.all(Array.from({ length: 250 }, (_, at) => cache.get(`at ${at}`)));
    expect(kept.filter(Boolean)).toHaveLength(149);
    expect(bytes).toBe(
      kept.reduce<number>(
        (sum, one, at) => sum + (one ? `at ${at}`.length + JSON.stringify(one).length : 0),
        0,
      ),
    );
    await cache.sweep(3_000_000_000);
    expect(await cache.usage()).toEqual({ entries: 0, bytes: 0 });
  });

  it('deletes what a clock that was ahead has left, and nothing else', async () => {
    const cache = open();
    await cache.set('now', entry(400));
    await cache.set('ahead', entry(5_000_000));
    await open().sweep(500);
    expect(await cache.get('ahead')).toBeUndefined();
    expect(await cache.get('now')).toEqual(entry(400));
  });

  it('deletes single entries, and counts on', async () => {
    const cache = open();
    await cache.set('a', entry(1));
    await cache.set('b', entry(2));
    await cache.delete('a');
    await cache.delete('none');
    expect(await cache.get('a')).toBeUndefined();
    expect(await cache.usage()).toMatchObject({ entries: 1 });
  });
});

describe('the cache of a private window', () => {
  it('knows what is known and writes nothing to disk', async () => {
    const disk = open();
    await disk.set('a', entry(1));
    const mine = createPrivateCache(disk);
    await mine.set('b', entry(2));
    expect(await mine.get('a')).toEqual(entry(1));
    expect(await mine.get('b')).toEqual(entry(2));
    expect(await disk.get('b')).toBeUndefined();
    await mine.clear();
    expect(await mine.get('b')).toBeUndefined();
    expect(await disk.get('a')).toEqual(entry(1));
  });
});
