import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore as FakeStore, IDBOpenDBRequest } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../../core/lookup/corrections.ts';
import { createIndexedCorrections } from '../../../extension/background/indexed-corrections.ts';
import { createPrivateCorrections } from '../../../extension/background/private-stores.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const correction = (key: string, chosenAt = 1, trackId: number | null = 7): Correction => ({
  key,
  line: `line of ${key}`,
  trackId,
  chosenAt,
});

describe('corrections on disk', () => {
  it('are there for a background that starts later, latest first', async () => {
    await createIndexedCorrections().set([correction('a', 1), correction('b', 2, null)]);
    const later = createIndexedCorrections();
    expect(await later.get('a')).toEqual(correction('a', 1));
    expect((await later.list()).map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('are replaced, removed and cleared for good', async () => {
    const corrections = createIndexedCorrections();
    await corrections.set([correction('a'), correction('b'), correction('c')]);
    await corrections.set([correction('a', 5, 9)]);
    await corrections.remove(['b', 'never there']);
    expect(await corrections.list()).toEqual([correction('a', 5, 9), correction('c')]);
    expect(await createIndexedCorrections().list()).toEqual([correction('a', 5, 9), correction('c')]);
    await corrections.clear();
    expect(await corrections.get('a')).toBeUndefined();
    expect(await createIndexedCorrections().list()).toEqual([]);
  });

  it('are read from disk once, however many rows ask', async () => {
    await createIndexedCorrections().set([correction('a')]);
    const reads = vi.spyOn(FakeStore.prototype, 'getAll');
    const corrections = createIndexedCorrections();
    await Promise.all(['a', 'b', 'c', 'a'].map((key) => corrections.get(key)));
    await corrections.get('a');
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('that the disk refuses are not said to be remembered', async () => {
    const corrections = createIndexedCorrections();
    await corrections.set([correction('a')]);
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(corrections.set([correction('b')])).rejects.toThrow();
    expect(await corrections.get('b')).toBeUndefined();
    expect(await corrections.get('a')).toEqual(correction('a'));
  });

  it('fail at once for a while when the database does not open, and do not hold every row up', async () => {
    const open = vi.fn(() => new IDBOpenDBRequest());
    vi.stubGlobal('indexedDB', { open });
    const corrections = createIndexedCorrections({ openTimeoutMs: 20 });
    await expect(corrections.get('a')).rejects.toThrow('does not open');
    await expect(corrections.get('b')).rejects.toThrow('does not open');
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('corrections of a private window', () => {
  it('know what is remembered and write nothing to disk', async () => {
    const disk = createIndexedCorrections();
    await disk.set([correction('a')]);
    const secret = createPrivateCorrections(disk);
    await secret.set([correction('b')]);
    expect(await secret.get('a')).toEqual(correction('a'));
    expect(await secret.get('b')).toEqual(correction('b'));
    expect(await disk.get('b')).toBeUndefined();
  });

  it('that are taken back in private stay on disk', async () => {
    const disk = createIndexedCorrections();
    await disk.set([correction('a')]);
    const secret = createPrivateCorrections(disk);
    await secret.remove(['a']);
    expect(await secret.get('a')).toBeUndefined();
    expect(await disk.get('a')).toEqual(correction('a'));
    await secret.set([correction('a', 9, null)]);
    expect(await secret.get('a')).toEqual(correction('a', 9, null));
  });
});
