import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Every record of every database, and both storage areas: what really lies there, not what we say of it. */
export async function onDisk(): Promise<{ records: unknown[]; local: object; session: object }> {
  const databases = await indexedDB.databases();
  const records = await Promise.all(databases.map(({ name }) => recordsOf(name ?? '')));
  return {
    records: records.flat().filter((record) => !isEmptySum(record)),
    local: await fakeBrowser.storage.local.get(),
    session: await fakeBrowser.storage.session.get(),
  };
}

export const NOTHING = { records: [], local: {}, session: {} };

/** A sum over no records tells nothing of anybody. */
function isEmptySum(record: unknown): boolean {
  return typeof record === 'object' && record !== null && Object.values(record).every((value) => value === 0);
}

async function recordsOf(name: string): Promise<unknown[]> {
  const db = await opened(name);
  const all = await Promise.all(
    [...db.objectStoreNames].map((store) => done(db.transaction(store).objectStore(store).getAll())),
  );
  db.close();
  return all.flat();
}

/** Changes every record of a store where it lies. */
export async function changeRecords(
  database: string,
  store: string,
  change: (record: Record<string, unknown>) => unknown,
): Promise<void> {
  const db = await opened(database);
  const records = await done(db.transaction(store).objectStore(store).getAll());
  const target = db.transaction(store, 'readwrite').objectStore(store);
  await Promise.all(records.map((record) => done(target.put(change(record as Record<string, unknown>)))));
  db.close();
}

/** Puts a record where a version before this one would have put it. */
export async function putRecord(database: string, store: string, record: unknown): Promise<void> {
  const db = await opened(database);
  await done(db.transaction(store, 'readwrite').objectStore(store).put(record));
  db.close();
}

function opened(name: string): Promise<IDBDatabase> {
  return done(indexedDB.open(name));
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}
