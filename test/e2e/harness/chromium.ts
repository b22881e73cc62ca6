import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { extensionsPage } from './chromium-extensions.ts';
import { onlineSwitch } from './chromium-online.ts';
import { closeWelcome } from './close-welcome.ts';
import { raiseVersion } from './raise-version.ts';
import { trace } from './trace.ts';
import type { LaunchOptions, MenuClick, Session } from './session.ts';
import { makeTab, type PageLike, type Tab } from './tab.ts';

/** Chromium with the extension unpacked in a new profile, and every host of the world mapped to this machine. */
export async function launchChromium({
  world,
  extension,
  headless = true,
  live = false,
  withWelcome = false,
  view: { width, height, scale } = { width: 1100, height: 800, scale: 1 },
  ...given
}: LaunchOptions): Promise<Session> {
  const profile = given.profile ?? mkdtempSync(join(tmpdir(), 'cratemark-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless,
    ...(headless ? { viewport: { width, height }, deviceScaleFactor: scale } : { viewport: null }),
    args: [
      ...[`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
      ...(given.netLog ? [`--log-net-log=${given.netLog}`, '--net-log-capture-mode=Everything'] : []),
      ...(live ? [] : ['--ignore-certificate-errors', `--host-resolver-rules=${rules(world.hosts)}`]),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const first = context.pages()[0] ?? (await context.newPage());
  const origin = new URL(worker.url()).host;
  const settings = extensionsPage(context, origin);
  const online = onlineSwitch(context);
  const devtools = await context.newCDPSession(first);
  await devtools.send('ServiceWorker.enable');
  // It would come to the front at a moment of its own.
  if (!withWelcome) {
    await closeWelcome(() =>
      Promise.resolve(context.pages().map((page) => ({ address: page.url(), close: () => page.close() }))),
    );
  }
  const pages = new Map<Tab, Page>();
  const tabIn = (page: Page): Tab => {
    const made = tabOf(page);
    pages.set(made, page);
    return made;
  };
  const tab = async (url: string): Promise<Tab> => {
    const made = tabIn(await context.newPage());
    await made.goto(url);
    return made;
  };
  return {
    kind: 'chromium',
    world,
    tab,
    extensionTab: (path) => tab(`chrome-extension://${origin}/${path}`),
    killBackground: async () => void (await devtools.send('ServiceWorker.stopAllWorkers')),
    isBackgroundAlive: () => isAlive(devtools),
    command: (name) => inWorker(worker, `chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)`),
    menu: (_, click) => inWorker(worker, `chrome.contextMenus.onClicked.dispatch(${clickData(click)}, tab)`),
    look: async (look) => {
      const forced = look === 'forced colours';
      for (const page of context.pages())
        await page.emulateMedia({
          colorScheme: look === 'dark' ? 'dark' : 'light',
          forcedColors: forced ? 'active' : 'none',
          media: look === 'print' ? 'print' : null,
        });
    },
    setEnabled: settings.setEnabled,
    setOnline: async (on) => {
      world.setReachable(on);
      await online.set(on);
    },
    setAccess: (on) => settings.configure({ hostAccess: on ? 'ON_ALL_SITES' : 'ON_CLICK' }),
    // Holds as long as the session that asked for it.
    fillDisk: async () =>
      void (await devtools.send('Storage.overrideQuotaForOrigin', {
        origin: `chrome-extension://${origin}`,
        quotaSize: 1,
      })),
    async update() {
      raiseVersion(extension);
      await settings.reload();
    },
    async privateTab(url) {
      await settings.configure({ incognitoAccess: true });
      const opener = await context.newPage();
      await insist(() => opener.goto(`chrome-extension://${origin}/popup.html`));
      const [page] = await Promise.all([
        context.waitForEvent('page', (one) => one.url() === url),
        opener.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`),
      ]);
      await opener.close();
      return tabIn(page);
    },
    urls: () => Promise.resolve(context.pages().map((page) => page.url())),
    savedFile: async (of) => {
      const download = await pages.get(of)!.waitForEvent('download');
      return readFileSync(await download.path(), 'utf8');
    },
    tracing: (of) => trace(() => context.newCDPSession(pages.get(of)!)),
    heapMb: async (of) => {
      const tools = await context.newCDPSession(pages.get(of)!);
      await tools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await tools.send('Runtime.getHeapUsage');
      await tools.detach();
      return usedSize / 2 ** 20;
    },
    closed: new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close();
      if (given.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An extension is away for a moment while the browser reloads it. */
async function insist(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 50; tries > 0; tries--) {
    const failed = await work().then(
      () => false,
      () => true,
    );
    if (!failed) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await work();
}

function rules(hosts: readonly [string, number][]): string {
  const mapped = hosts.map(([pattern, port]) => `MAP ${pattern} 127.0.0.1:${port}`);
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

function tabOf(page: Page): Tab {
  const like: PageLike = {
    evaluate: (run, arg) => page.evaluate(run as never, arg) as never,
    mouse: page.mouse,
    keyboard: page.keyboard,
    screenshot: (options) => page.screenshot(options),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
  return makeTab(like, async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })));
}

/** Menus and shortcuts are out of reach of a headless browser's input: the event is dispatched where it would arrive. */
async function inWorker(worker: Worker, script: string): Promise<void> {
  await worker.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { ${script}; })`,
  );
}

function clickData({ entry, facts }: MenuClick): string {
  return `{ ...${JSON.stringify({ menuItemId: entry, editable: false, ...facts })}, pageUrl: tab.url }`;
}

async function isAlive(devtools: CDPSession): Promise<boolean> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  return targetInfos.some(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
  );
}
