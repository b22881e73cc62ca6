import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';

/**
 * What `navigator.onLine` says in the pages and in the background, and nothing else: the network is the world's to take away.
 * Playwright's own switch does both, but a worker that is born while it is off never gets its network back.
 */
export function onlineSwitch(context: BrowserContext): { set: (on: boolean) => Promise<void> } {
  const emulations = new Map<Page, CDPSession>();
  let isOnline = true;

  async function tellPage(page: Page): Promise<void> {
    const emulation = emulations.get(page) ?? (await context.newCDPSession(page));
    emulations.set(page, emulation);
    await emulation.send('Network.emulateNetworkConditions', { offline: !isOnline, ...UNCHANGED });
  }

  async function tellAll(): Promise<void> {
    // One that is just going away need not know.
    await Promise.allSettled([
      ...context.pages().map(tellPage),
      ...context.serviceWorkers().map((worker) => tellWorker(worker, isOnline)),
    ]);
  }

  context.on('serviceworker', (worker) => void (isOnline || tellWorker(worker, false)));
  return {
    set(on) {
      isOnline = on;
      return tellAll();
    },
  };
}

/** No tool says it to a worker from outside. */
async function tellWorker(worker: Worker, on: boolean): Promise<void> {
  const say = on
    ? `delete navigator.onLine`
    : `Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })`;
  await worker.evaluate(`void (${say})`).catch(() => undefined);
}

const UNCHANGED = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
