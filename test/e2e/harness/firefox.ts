import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { closeWelcome } from './close-welcome.ts';
import { startConnectProxy } from './connect-proxy.ts';
import { privileged } from './firefox-privileged.ts';
import { raiseVersion } from './raise-version.ts';
import type { LaunchOptions, Session } from './session.ts';
import { makeTab, type PageLike, type Tab } from './tab.ts';
import type { World } from './world.ts';

const ID = 'cratemark@cratemark.example';
const LOST_MS = 8_000;

/** A Firefox that talks BiDi. It starts slowly, so tests share one: each installs the extension anew and takes it away. */
export interface SharedFirefox {
  install: (options: LaunchOptions) => Promise<Session>;
  close: () => Promise<void>;
}

export async function startFirefox({ headless = true, live = false } = {}): Promise<SharedFirefox> {
  let world: World | undefined;
  const proxy = await startConnectProxy((host) => world?.portOf(host));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    acceptInsecureCerts: !live,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFERENCES, ...(live ? {} : throughProxy(proxy.port)) },
  });
  return {
    install: (options) => {
      world = options.world;
      return install(browser, options);
    },
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}

/** A Firefox of one's own. */
export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const firefox = await startFirefox(options);
  const session = await firefox.install(options);
  return { ...session, close: firefox.close };
}

async function install(
  browser: Browser,
  { world, extension, withoutConsent, withWelcome = false }: LaunchOptions,
): Promise<Session> {
  const parent = await privileged(browser, ID);
  // Firefox keeps what it drew to itself. A new one each time is a new origin: nothing stored before is there.
  const uuid = randomUUID();
  await parent.setUuid(uuid);
  await browser.installExtension(extension);
  await (withoutConsent ? parent.withdrawConsent() : parent.grantConsent());
  if (!withWelcome) await closeWelcome(() => openPages(browser));
  const secret: Page[] = [];
  // Firefox alone would go on over connections that it has, and to this machine.
  const setOnline = async (on: boolean) => {
    world.setReachable(on);
    await parent.setOnline(on);
  };
  const tab = async (url: string): Promise<Tab> => {
    const made = tabOf(await browser.newPage());
    await made.goto(url);
    return made;
  };
  return {
    kind: 'firefox',
    world,
    tab,
    extensionTab: (path) => extensionTab(browser, `moz-extension://${uuid}/${path}`),
    killBackground: parent.killBackground,
    isBackgroundAlive: parent.isBackgroundAlive,
    command: parent.command,
    menu: async (in_, { entry, on }) => {
      await in_.rightClick((selector) => document.querySelector(selector), on);
      await parent.choose(entry);
    },
    look: parent.look,
    setEnabled: parent.setEnabled,
    setOnline,
    setAccess: parent.setAccess,
    fillDisk: () => parent.setDiskLimit(1),
    damageDisk: () => parent.damageDatabases(uuid),
    async update() {
      raiseVersion(extension);
      await browser.installExtension(extension);
    },
    async privateTab(url) {
      await parent.allowPrivately();
      const before = await browser.pages();
      await parent.openPrivateWindow();
      const page = (await browser.pages()).find((one) => !before.includes(one));
      secret.push(page!);
      const made = tabOf(page!);
      // The window's first page changes the process as it is left; now and then Firefox loses an address given meanwhile.
      const arrive = () => Promise.race([made.goto(url), lost(url)]);
      await arrive().catch(arrive);
      return made;
    },
    urls: async () => (await openPages(browser)).map(({ address }) => address),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: async () => {
      await parent.look('light');
      await setOnline(true);
      // New tabs open in the window that was opened last.
      await Promise.all(secret.map((page) => page.close().catch(() => undefined)));
      await tidy(browser);
      await parent.setDiskLimit(undefined);
    },
  };
}

/** What the pages themselves say: of a page of the extension the protocol never tells where it went. */
async function openPages(browser: Browser): Promise<{ address: string; close: () => Promise<void> }[]> {
  const addressOf = async (page: Page): Promise<string> => {
    const late = new Promise<string>((resolve) => setTimeout(resolve, 1_000, ''));
    return Promise.race([page.evaluate(() => location.href).catch(() => ''), late]);
  };
  const pages = await browser.pages();
  return Promise.all(
    pages.map(async (page) => ({ address: await addressOf(page), close: () => page.close() })),
  );
}

/** An empty browser again: one blank tab, no extension and nothing it stored, no cookie of Beatport's check. */
async function tidy(browser: Browser): Promise<void> {
  await browser.uninstallExtension(ID);
  const blank = await browser.newPage();
  const others = (await browser.pages()).filter((page) => page !== blank);
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
  const cookies = await browser.cookies();
  if (cookies.length > 0) await browser.deleteCookie(...cookies);
}

const PREFERENCES = {
  // A permission asked for in a click is granted without the dialog, which no test can press.
  'extensions.webextOptionalPermissionPrompts': false,
  // Lets a test reread how much room there is.
  'dom.quotaManager.testing': true,
};

function throughProxy(port: number): Record<string, string | number> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
  };
}

/** Opening a page of the extension never reports back, so nobody waits for it but for the page itself. */
async function lost(url: string): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, LOST_MS));
  throw new Error(`Firefox has lost ${url}`);
}

async function extensionTab(browser: Browser, url: string): Promise<Tab> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  const tab = tabOf(page);
  await tab.until((wanted) => location.href === wanted && document.readyState === 'complete', url, {
    what: url,
  });
  return tab;
}

function tabOf(page: Page): Tab {
  const like: PageLike = {
    evaluate: (run, arg) => page.evaluate(run as never, arg),
    mouse: page.mouse,
    keyboard: page.keyboard,
    screenshot: (options) => page.screenshot(options),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
  return makeTab(like, async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })));
}
