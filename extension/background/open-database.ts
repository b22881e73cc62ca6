import { type DBSchema, type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb';

export interface OpenDatabaseOptions<Schema extends DBSchema> {
  version: number;
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
  /** It was closed under us: by the browser, or for a newer version of us. */
  onClosed: () => void;
  /** One that neither opens nor fails, which browsers do, is given up after so long. */
  timeoutMs?: number | undefined;
}

/**
 * Opens a database and has it prepared, both in time. Rejects where there is none to be had, also when another page holds an
 * older version of it open.
 */
export function openDatabase<Schema extends DBSchema, Prepared>(
  name: string,
  { version, upgrade, onClosed, timeoutMs = 3_000 }: OpenDatabaseOptions<Schema>,
  prepare: (db: IDBPDatabase<Schema>) => Prepared | Promise<Prepared>,
): Promise<Prepared> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the database ${name} ${why}`));
    const timer = setTimeout(() => fail('does not open'), timeoutMs);
    openDB<Schema>(name, version, {
      upgrade,
      blocked: () => fail('is held open in an older version'),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    })
      .then(prepare)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
