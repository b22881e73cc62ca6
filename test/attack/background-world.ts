import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createStandIn, type StandIn, type StandInOptions } from '../../demo/stand-in.ts';
import { runBackground } from '../../extension/background.ts';
import type { RowsReply } from '../../extension/protocol.ts';
import { event, freshWorld } from '../extension/browser.ts';
import { fakePort, inTab, ownPage } from '../extension/fake-port.ts';

/** The whole background in a browser of its own, with a Beatport whose answers can be held back. */
export interface BackgroundWorld {
  standIn: StandIn;
  /** Requests that reached Beatport. */
  arrived: () => number;
  hold: () => void;
  release: () => void;
  /** The background is stopped and started again; what is stored stays. */
  restart: () => void;
  send: (message: object, sender?: object) => Promise<unknown>;
  openPage: (sender?: object) => ReturnType<typeof fakePort<RowsReply>>;
}

export function startWorld(options: StandInOptions = {}): BackgroundWorld {
  freshWorld();
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('addEventListener', vi.fn());
  const standIn = createStandIn(options);
  let arrived = 0;
  let held: { promise: Promise<void>; open: () => void } | undefined;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    arrived += 1;
    await held?.promise;
    return standIn.fetch(url, init);
  });
  runBackground();
  return {
    standIn,
    arrived: () => arrived,
    hold: () => {
      let open = () => {};
      const promise = new Promise<void>((resolve) => (open = resolve));
      held = { promise, open };
    },
    release: () => {
      held?.open();
      held = undefined;
    },
    restart: () => {
      (fakeBrowser.runtime.onMessage as unknown as Clearable).removeAllListeners();
      Object.assign(fakeBrowser.runtime, { onConnect: event() });
      runBackground();
    },
    send,
    openPage: (sender = inTab(1)) => {
      const page = fakePort<RowsReply>(sender);
      fire(fakeBrowser.runtime.onConnect, page.port);
      leave.push(page.leave);
      return page;
    },
  };
}

interface Clearable {
  removeAllListeners: () => void;
}

/** How the pages that are open go away. */
const leave: (() => void)[] = [];

/** What a background of one test does for a page, or has not written yet, must not come in another. */
export async function endWorld(): Promise<void> {
  for (const one of leave.splice(0)) one();
  await send({ type: 'status' });
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
}

function fire(target: unknown, ...args: unknown[]): unknown[] {
  return (target as ReturnType<typeof event>).trigger(...args);
}

/** From a page of the extension unless another sender is named. */
function send(message: object, sender: object = ownPage): Promise<unknown> {
  return new Promise((resolve) => {
    const from = { id: 'test-extension-id', ...sender };
    fire(fakeBrowser.runtime.onMessage, { to: 'background', ...message }, from, resolve);
  });
}

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
