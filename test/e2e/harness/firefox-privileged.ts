import type { Browser } from 'puppeteer-core';
import type { Look } from './session.ts';

/** What only the browser's own code may do: end the background, choose from menus, press shortcuts, switch add-ons. */
export interface Privileged {
  /** The host of the extension's own addresses, from its next installation on. */
  setUuid: (uuid: string) => Promise<void>;
  killBackground: () => Promise<void>;
  isBackgroundAlive: () => Promise<boolean>;
  command: (name: string) => Promise<void>;
  /** From the context menu that is open. */
  choose: (entry: string) => Promise<void>;
  look: (look: Look) => Promise<void>;
  setEnabled: (on: boolean) => Promise<void>;
  setOnline: (on: boolean) => Promise<void>;
  /** The permission for Beatport. */
  setAccess: (on: boolean) => Promise<void>;
  /** In kilobytes for all sites and extensions together; undefined for what the disk has. */
  setDiskLimit: (kilobytes: number | undefined) => Promise<void>;
  damageDatabases: (uuid: string) => Promise<void>;
  allowPrivately: () => Promise<void>;
  openPrivateWindow: () => Promise<void>;
  grantConsent: () => Promise<void>;
  withdrawConsent: () => Promise<void>;
}

/** The browser window is a context of its own in BiDi, once the browser was started with system access. */
export async function privileged(browser: Browser, id: string): Promise<Privileged> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0]!.context;
  const run = async (script: string): Promise<unknown> => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { const id = ${JSON.stringify(id)}; ${EXTENSION} ${script} })()`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type === 'exception')
      throw new Error(`${result.exceptionDetails?.text ?? 'failed'}: ${script}`);
    return result.result?.value;
  };
  const silently = async (script: string) => void (await run(script));
  return {
    setUuid: (uuid) =>
      silently(
        `Services.prefs.setStringPref('extensions.webextensions.uuids', JSON.stringify({ [id]: '${uuid}' }));`,
      ),
    killBackground: () => silently('await extension().terminateBackground();'),
    isBackgroundAlive: async () => (await run('return extension().backgroundState;')) === 'running',
    command: (name) => silently(`${COMMAND} await press(${JSON.stringify(name)});`),
    choose: (entry) => silently(`${MENU} await choose(${JSON.stringify(entry)});`),
    look: (look) =>
      silently(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${look === 'dark' ? 0 : 1});
        Services.prefs.setIntPref('browser.display.document_color_use', ${look === 'forced colours' ? 2 : 0});`,
      ),
    setEnabled: (on) =>
      silently(
        `const addon = await AddonManager.getAddonByID(id); await addon.${on ? 'enable' : 'disable'}();`,
      ),
    setOnline: (on) => silently(`Services.io.offline = ${!on};`),
    setAccess: (on) =>
      silently(
        `${PERMISSIONS} await ExtensionPermissions.${on ? 'add' : 'remove'}(id, beatport, extension());`,
      ),
    setDiskLimit: (kilobytes) =>
      silently(`const limit = 'dom.quotaManager.temporaryStorage.fixedLimit';
        if (${kilobytes ?? -1} === Services.prefs.getIntPref(limit, -1)) return;
        ${kilobytes === undefined ? 'Services.prefs.clearUserPref(limit)' : `Services.prefs.setIntPref(limit, ${kilobytes})`};
        ${CLOSE_STORAGE}`),
    damageDatabases: (uuid) =>
      silently(`${CLOSE_STORAGE}
        const folder = PathUtils.join(PathUtils.profileDir, 'storage', 'default', 'moz-extension+++${uuid}', 'idb');
        const files = (await IOUtils.getChildren(folder)).filter((path) => path.endsWith('.sqlite'));
        for (const path of files) await IOUtils.writeUTF8(path, 'no database '.repeat(2_000));`),
    allowPrivately: () =>
      silently(`${PERMISSIONS} await ExtensionPermissions.add(id, everywhere, extension());
        await (await AddonManager.getAddonByID(id)).reload();`),
    openPrivateWindow: () =>
      silently(`const opened = OpenBrowserWindow({ private: true });
        await new Promise((done) => opened.addEventListener('load', done, { once: true }));
        await opened.delayedStartupPromise;`),
    grantConsent: () => silently(`${PERMISSIONS} await ExtensionPermissions.add(id, consent, extension());`),
    withdrawConsent: () =>
      silently(`${PERMISSIONS} await ExtensionPermissions.remove(id, consent, extension());`),
  };
}

interface Connection {
  send(
    method: 'browsingContext.getTree',
    params: object,
  ): Promise<{ result: { contexts: { context: string }[] } }>;
  send(
    method: 'script.evaluate',
    params: object,
  ): Promise<{ result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

const EXTENSION = `const extension = () => WebExtensionPolicy.getByID(id).extension;
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');`;

const PERMISSIONS = `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const none = { permissions: [], origins: [], data_collection: [] };
  const consent = { ...none, data_collection: ['websiteContent'] };
  const beatport = { ...none, origins: ['https://www.beatport.com/*'] };
  const everywhere = { ...none, permissions: ['internal:privateBrowsingAllowed'] };`;

/** Lets go of all files; they are opened again when they are wanted. */
const CLOSE_STORAGE = `await new Promise((done) => (Services.qms.reset().callback = done));`;

/** The <key> element that Firefox made for the shortcut does what the keys would. */
const COMMAND = `const press = async (name) => {
  const { shortcut } = (await extension().shortcuts.allCommands()).find((one) => one.name === name);
  document.querySelector('keyset[id^="ext-keyset-id-"] key[key="' + shortcut.split('+').at(-1) + '"]').doCommand();
};`;

const MENU = `const choose = async (entry) => {
  const menu = document.getElementById('contentAreaContextMenu');
  const item = () => menu.querySelector('[id$="-menuitem-_' + entry + '"]');
  for (let n = 0; n < 60 && (menu.state !== 'open' || !item()); n++) await new Promise((r) => setTimeout(r, 50));
  if (!item()) throw new Error([...menu.querySelectorAll('[id*="-menuitem-"]')].map((one) => one.id).join());
  // With several entries at once, Firefox puts them into a menu of the extension's own.
  const inner = item().closest('menupopup');
  if (inner !== menu) {
    inner.openPopup();
    for (let n = 0; n < 60 && inner.state !== 'open'; n++) await new Promise((r) => setTimeout(r, 50));
  }
  inner.activateItem(item());
};`;
