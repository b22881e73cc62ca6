import type { DBSchema, IDBPDatabase } from 'idb';
import { type CacheEntry, KEPT_MS } from '../../core/lookup/cache.ts';
import { openDatabase, type OpenDatabaseOptions } from './open-database.ts';

/** How much is kept. Bytes are those of the entries as JSON, close enough to bound what lies on disk. */
export interface StoreLimits {
  maxEntries: number;
  maxBytes: number;
}

export interface Usage {
  entries: number;
  bytes: number;
}

/** Answers on disk. Every method may reject: the disk may be full, the database gone. */
export interface AnswerStore {
  /** One transaction, however many keys. As it lies there, unchecked. */
  getMany: (keys: readonly string[]) => Promise<unknown[]>;
  put: (key: string, entry: CacheEntry) => Promise<void>;
  delete: (key: string) => Promise<void>;
  /** Drops this share of the entries, those stored longest ago. */
  dropOldest: (share: number) => Promise<void>;
  /** Drops all entries whose time is over, a few at a time: nothing is read meanwhile. */
  dropOver: (now: number) => Promise<void>;
  clear: () => Promise<void>;
  usage: () => Promise<Usage>;
}

interface Schema extends DBSchema {
  answers: { key: string; value: Stored; indexes: Record<Index, [number, number]> };
  /** One record, kept in the transaction that changes the answers, so that a stopped background cannot make it wrong. */
  totals: { key: 'all'; value: Usage };
}

/** By when they were stored, and by when their time is over; the size stands beside both. */
type Index = 'age' | 'end';

interface Stored {
  key: string;
  entry: CacheEntry;
  storedAt: number;
  bytes: number;
}

/**
 * Down to this share of a limit once it is passed, so that not every further entry has to make room; and no further, because
 * nothing is read meanwhile.
 */
const AFTER_TRIM = 0.99;
/** Entries whose time is over, dropped in one transaction. */
const AT_ONCE = 100;
const NOTHING: Usage = { entries: 0, bytes: 0 };

/** Rejects when there is no database to be had. */
export function openAnswerStore(
  name: string,
  {
    limits,
    ...options
  }: { limits: StoreLimits } & Pick<OpenDatabaseOptions<Schema>, 'onClosed' | 'timeoutMs'>,
): Promise<AnswerStore> {
  return openDatabase<Schema, AnswerStore>(name, { version: 2, upgrade, ...options }, (db) => ({
    getMany: (keys) => getMany(db, keys),
    put: (key, entry) => put(db, limits, key, entry),
    delete: (key) => remove(db, key),
    dropOldest: (share) => dropOldest(db, share),
    dropOver: (now) => dropOver(db, now),
    clear: () => clear(db),
    usage: async () => (await db.get('totals', 'all')) ?? NOTHING,
  }));
}

const upgrade: OpenDatabaseOptions<Schema>['upgrade'] = (db, from, _to, change) => {
  if (from < 1) {
    // Size beside age: room can be made without reading a single entry.
    db.createObjectStore('answers', { keyPath: 'key' }).createIndex('age', ['storedAt', 'bytes']);
    db.createObjectStore('totals');
  }
  change.objectStore('answers').createIndex('end', ['entry.expiresAt', 'bytes']);
};

async function getMany(db: IDBPDatabase<Schema>, keys: readonly string[]) {
  const { store, done } = db.transaction('answers');
  const [found] = await Promise.all([Promise.all(keys.map((key) => store.get(key))), done]);
  return found.map((stored) => stored?.entry);
}

async function put(db: IDBPDatabase<Schema>, limits: StoreLimits, key: string, entry: CacheEntry) {
  await change(db, async (answers, usage) => {
    const bytes = key.length + JSON.stringify(entry).length;
    const old = await answers.get(key);
    await answers.put({ key, entry, storedAt: entry.storedAt, bytes });
    const now = { entries: usage.entries + (old ? 0 : 1), bytes: usage.bytes + bytes - (old?.bytes ?? 0) };
    if (now.entries <= limits.maxEntries && now.bytes <= limits.maxBytes) return now;
    const room = (left: Usage) =>
      left.entries <= limits.maxEntries * AFTER_TRIM && left.bytes <= limits.maxBytes * AFTER_TRIM;
    return dropFromOldest(answers, now, room);
  });
}

function remove(db: IDBPDatabase<Schema>, key: string): Promise<void> {
  return change(db, async (answers, { entries, bytes }) => {
    const old = await answers.get(key);
    await answers.delete(key);
    return old ? { entries: entries - 1, bytes: bytes - old.bytes } : { entries, bytes };
  });
}

function dropOldest(db: IDBPDatabase<Schema>, share: number): Promise<void> {
  return change(db, (answers, usage) => {
    const most = Math.floor(usage.entries * (1 - share));
    return dropFromOldest(answers, usage, (left) => left.entries <= most);
  });
}

async function dropOver(db: IDBPDatabase<Schema>, now: number): Promise<void> {
  const over: [Index, IDBKeyRange][] = [
    ['end', IDBKeyRange.upperBound([now, Infinity])],
    ['age', IDBKeyRange.upperBound([now - KEPT_MS, Infinity])],
    // Left over from a clock that was ahead.
    ['age', IDBKeyRange.lowerBound([now, Infinity], true)],
  ];
  for (const [index, range] of over) {
    while ((await db.countFromIndex('answers', index, range)) > 0) {
      await change(db, async (answers, usage) => {
        const least = usage.entries - AT_ONCE;
        const first = await answers.index(index).openKeyCursor(range);
        return (await drop(answers, usage, ({ entries }) => entries <= least, first)).left;
      });
    }
  }
}

function clear(db: IDBPDatabase<Schema>): Promise<void> {
  return change(db, async (answers) => {
    await answers.clear();
    return NOTHING;
  });
}

type Answers = ReturnType<typeof transactionOn>['answers'];

function transactionOn(db: IDBPDatabase<Schema>) {
  const transaction = db.transaction(['answers', 'totals'], 'readwrite');
  return {
    answers: transaction.objectStore('answers'),
    totals: transaction.objectStore('totals'),
    transaction,
  };
}

/** Changes answers and totals together, or neither. */
async function change(
  db: IDBPDatabase<Schema>,
  work: (answers: Answers, usage: Usage) => Promise<Usage>,
): Promise<void> {
  const { answers, totals, transaction } = transactionOn(db);
  transaction.done.catch(() => undefined);
  try {
    const usage = (await totals.get('all')) ?? NOTHING;
    await totals.put(await work(answers, usage), 'all');
    await transaction.done;
  } catch (cause) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    // Why it failed (no room) may be known to the transaction only; its requests then say no more than "aborted".
    throw transaction.error ?? cause;
  }
}

/** Half a change must not stay. A transaction that has ended already says so by throwing. */
function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

async function dropFromOldest(
  answers: Answers,
  usage: Usage,
  enough: (left: Usage) => boolean,
): Promise<Usage> {
  const first = await answers.index('age').openKeyCursor();
  const { left, isEnd } = await drop(answers, usage, enough, first);
  // The index has the last word: with nothing left in it, nothing is left.
  return isEnd ? NOTHING : left;
}

/**
 * From the first on, until `enough` is true of what is left. Reads sizes from the index, never an entry, and waits for no
 * single deletion: one that fails ends the transaction, which says so.
 */
async function drop(
  answers: Answers,
  usage: Usage,
  enough: (left: Usage) => boolean,
  first: Awaited<ReturnType<ReturnType<Answers['index']>['openKeyCursor']>>,
): Promise<{ left: Usage; isEnd: boolean }> {
  let left = usage;
  let cursor = first;
  while (cursor && !enough(left)) {
    answers.delete(cursor.primaryKey).catch(() => undefined);
    left = { entries: left.entries - 1, bytes: left.bytes - cursor.key[1] };
    cursor = await cursor.continue();
  }
  return { left, isEnd: cursor === null };
}
