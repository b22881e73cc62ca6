import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mediaResponse } from '../../demo/media.ts';
import { createStandIn, type StandIn, type StandInOptions } from '../../demo/stand-in.ts';
import { runBackground } from '../../extension/background/background.ts';
import type { RowsReply } from '../../extension/shared/protocol.ts';
import { deliver, event, fire, freshWorld, type World } from './browser.ts';
import { type FakePort, fakePort, inTab, ownPage } from './fake-port.ts';

/** The whole background in a browser of its own, with a Beatport whose answers can be held back. */
export interface Background {
  world: World;
  standIn: StandIn;
  /** The host of every request, oldest first; of those that are held back too. */
  asked: string[];
  hold: () => void;
  release: () => void;
  /** The background dies and is started again; what is stored stays. */
  restart: () => Promise<void>;
}

type Timer = ReturnType<typeof setTimeout>;

const pages: FakePort<unknown>[] = [];
const timers = new Set<Timer>();
let alive = false;

/** It lives until `stopBackground`, which belongs in an `afterEach`. */
export function startBackground(options: StandInOptions = {}): Background {
  const world = freshWorld();
  Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('setTimeout', mortalTimeout);
  const standIn = createStandIn(options);
  const asked: string[] = [];
  let held: { promise: Promise<void>; open: () => void } | undefined;
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (!alive) return new Promise(() => undefined);
    const url = new URL(address);
    asked.push(url.host);
    await held?.promise;
    return mediaResponse(url) ?? standIn.fetch(address, init);
  });
  start();
  return {
    world,
    standIn,
    asked,
    hold: () => {
      let open = () => {};
      const promise = new Promise<void>((resolve) => (open = resolve));
      held = { promise, open };
    },
    release: () => {
      held?.open();
      held = undefined;
    },
    restart: async () => {
      await die();
      start();
    },
  };
}

export async function stopBackground(): Promise<void> {
  await die();
  fakeBrowser.reset();
  vi.unstubAllGlobals();
}

/** A page that opens a port to the background. */
export function openPage<Reply = RowsReply>(
  sender = inTab(1),
  port: 'rows' | 'search' = 'rows',
): FakePort<Reply> {
  const page = fakePort<Reply>(sender);
  pages.push(page);
  fire(fakeBrowser.runtime.onConnect, Object.assign(page.port, { name: port }));
  return page;
}

/** Sends to the background, from a page of the extension unless another sender is named. */
export function send(message: object, sender: object = ownPage): Promise<unknown> {
  return deliver({ to: 'background', ...message }, sender);
}

function start(): void {
  alive = true;
  runBackground();
}

/**
 * As a browser stops a background, which asks nobody: its pages are cut off, its timers never go off, its requests come to
 * nothing. Without this its pauses and retries would end in the middle of the next test.
 */
async function die(): Promise<void> {
  alive = false;
  for (const page of pages.splice(0)) page.leave();
  for (const timer of timers) clearTimeout(timer);
  timers.clear();
  fakeBrowser.runtime.resetState();
  Object.assign(fakeBrowser.runtime, { onConnect: event() });
  // What is between two steps takes them in vain: no chain of reads and writes in the fake browser is as long.
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const realTimeout = globalThis.setTimeout;

function mortalTimeout(run: () => void, ms?: number): Timer {
  const timer = realTimeout(() => {
    timers.delete(timer);
    run();
  }, ms);
  if (alive) timers.add(timer);
  else clearTimeout(timer);
  return timer;
}
