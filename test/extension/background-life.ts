import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Browser } from 'wxt/browser';
import { createStandIn, type StandIn } from '../../demo/stand-in.ts';
import { runBackground } from '../../extension/background.ts';
import { event } from './browser.ts';
import { type FakePort, fakePort } from './fake-port.ts';

type Timer = ReturnType<typeof setTimeout>;

const ports: FakePort<unknown>[] = [];
const timers = new Set<Timer>();
let alive = false;

/** Starts the whole background over the fake browser, with a Beatport of its own. It lives until `stopBackground`. */
export function startBackground(standIn: StandIn = createStandIn()): StandIn {
  alive = true;
  vi.stubGlobal('setTimeout', mortalTimeout);
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    alive ? standIn.fetch(url, init) : new Promise(() => undefined),
  );
  runBackground();
  return standIn;
}

/** A page that opens a port to the background. */
export function connect<Reply>(
  sender: Partial<Browser.runtime.MessageSender>,
  name: 'rows' | 'search' = 'rows',
): FakePort<Reply> {
  const page = fakePort<Reply>(sender);
  ports.push(page);
  const { onConnect } = fakeBrowser.runtime as unknown as { onConnect: ReturnType<typeof event> };
  onConnect.trigger(Object.assign(page.port, { name }));
  return page;
}

/**
 * Stops the background as a browser does, which asks nobody: its pages are cut off, its timers never go off, its requests come
 * to nothing. Without this its pauses and retries would end in the middle of the next test.
 */
export async function stopBackground(): Promise<void> {
  alive = false;
  for (const port of ports.splice(0)) port.leave();
  for (const timer of timers) clearTimeout(timer);
  timers.clear();
  fakeBrowser.reset();
  // What is between two steps takes them in vain: no chain of reads and writes in the fake browser is as long.
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  vi.unstubAllGlobals();
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
