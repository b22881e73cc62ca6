import type { TraceEvent } from './load-watch.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

export type Kind = 'chromium' | 'firefox';
/** What the reader set in the system or the browser; `print` in Chromium only. */
export type Look = 'light' | 'dark' | 'forced colours' | 'print';

/** A click on an entry of the context menu. */
export interface MenuClick {
  /** The extension's own name of the entry. */
  entry: string;
  /** Selector of what is clicked on: something inside the selection, a link, the page. */
  on: string;
  /** What Chromium would tell of the place; Firefox finds out by itself, its menu is a real one. */
  facts?: { selectionText?: string | undefined; linkText?: string; linkUrl?: string };
}

/** One browser with the extension, alone in its own profile. The same words for Chromium and for Firefox. */
export interface Session {
  kind: Kind;
  world: World;
  tab: (url: string) => Promise<Tab>;
  /** A page of the extension in a tab of its own. */
  extensionTab: (path: string) => Promise<Tab>;
  /** Ends the background at once, as the browser may at any time. */
  killBackground: () => Promise<void>;
  isBackgroundAlive: () => Promise<boolean>;
  /** What a press of the shortcut does, in the tab that is in front. */
  command: (name: string) => Promise<void>;
  menu: (tab: Tab, click: MenuClick) => Promise<void>;
  /** For all pages that are open. */
  look: (look: Look) => Promise<void>;
  /** The switch on the browser's page of extensions. */
  setEnabled: (on: boolean) => Promise<void>;
  /** Takes the network away from the whole browser, and gives it back. */
  setOnline: (on: boolean) => Promise<void>;
  /** Takes the access to Beatport away, as the reader may on the browser's page of extensions, and gives it back. */
  setAccess: (on: boolean) => Promise<void>;
  /** Leaves the extension no room on the disk. */
  fillDisk: () => Promise<void>;
  /** Firefox only: spoils what the extension's databases left on the disk. */
  damageDisk?: () => Promise<void>;
  /** Puts the next version in the place of this one, as the store does: the extension needs a folder of its own. */
  update: () => Promise<void>;
  /** A tab in a private window, into which the reader let the extension. */
  privateTab: (url: string) => Promise<Tab>;
  /** Addresses of all tabs. */
  urls: () => Promise<string[]>;
  /** Chromium only: what the browser did while a tab was at work. */
  tracing?: (tab: Tab) => { start: () => Promise<void>; finish: () => Promise<TraceEvent[]> };
  /** Chromium only: megabytes of scripts' memory in a tab, what nobody needs any more swept out before. */
  heapMb?: (tab: Tab) => Promise<number>;
  /** Chromium only: the content of the next file that a page gives the reader. */
  savedFile?: (tab: Tab) => Promise<string>;
  close: () => Promise<void>;
  /** Settles when somebody closes the window. */
  closed: Promise<void>;
}

export interface LaunchOptions {
  world: World;
  /** Folder of the built extension. */
  extension: string;
  headless?: boolean;
  /** Chromium: a profile that stays, instead of a new one. */
  profile?: string;
  /** The real sites instead of the world. */
  live?: boolean;
  /** Leaves the page open that the extension opens after its installation. */
  withWelcome?: boolean;
  /** Chromium: the size of the window, and how many dots stand for one. */
  view?: { width: number; height: number; scale: number };
  /** Chromium: writes down there everything that it sends, once it is closed. */
  netLog?: string;
  /** Firefox: before the first answer to the consent question. */
  withoutConsent?: boolean;
}
