import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the fake browser lacks, as far as the background uses it. Tests change and read it. */
export interface World {
  granted: { beatport: boolean; consent: boolean; origins: string[] };
  scripts: { id: string; matches: string[]; js: string[] }[];
  executed: { tabId: number; frameIds?: number[]; files?: string[] }[];
  /** What a function executed in a page answers; an Error for a page that cannot be scripted. */
  inPage: (func: string, args: unknown[]) => unknown;
  /** Answers of a tab's scripts, or undefined where nobody listens. */
  inTab: (tabId: number, message: { to: string; type: string }) => unknown;
  toTabs: { tabId: number; message: unknown; frameId?: number }[];
  menus: { id?: string; title?: string }[];
  suggestion: string;
}

const MESSAGES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../locales/en.json'), 'utf8'),
) as Record<string, { message: string }>;

/** A browser fresh from its start. */
export function freshWorld(): World {
  fakeBrowser.reset();
  const world: World = {
    granted: { beatport: true, consent: true, origins: [] },
    scripts: [],
    executed: [],
    inPage: () => '',
    inTab: () => undefined,
    toTabs: [],
    menus: [],
    suggestion: '',
  };
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, words: string[] = []) =>
      (MESSAGES[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_all, digit: string) => words[Number(digit) - 1] ?? '',
      ),
    getUILanguage: () => 'en-GB',
  });
  Object.assign(fakeBrowser.permissions, permissionsOf(world));
  Object.assign(fakeBrowser.scripting, scriptingOf(world));
  Object.assign(fakeBrowser.contextMenus, menusOf(world));
  Object.assign(fakeBrowser.omnibox, {
    setDefaultSuggestion: ({ description }: { description: string }) => (world.suggestion = description),
    onInputChanged: event(),
    onInputEntered: event(),
  });
  Object.assign(fakeBrowser.commands, { onCommand: event() });
  Object.assign(fakeBrowser.runtime, { onConnect: event() });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (
      tabId: number,
      message: { to: string; type: string },
      options?: { frameId: number },
    ) => {
      const answer = world.inTab(tabId, message);
      if (answer === undefined)
        throw new Error('Could not establish connection. Receiving end does not exist.');
      world.toTabs.push({ tabId, message, ...options });
      return answer;
    },
  });
  return world;
}

/** An event that a test can trigger. */
export function event() {
  const listeners = new Set<(...args: never[]) => unknown>();
  return {
    addListener: (listener: (...args: never[]) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: never[]) => unknown) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    trigger: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

/** Triggers an event of the fake browser, of whichever make. */
export function fire(target: unknown, ...args: unknown[]): unknown {
  return (target as ReturnType<typeof event>).trigger(...args);
}

/** Sends as a sender of our choice, which the fake browser's own `sendMessage` cannot. 'not ours' where nobody takes it. */
export function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const from = { id: 'test-extension-id', ...sender };
    const taken = fire(fakeBrowser.runtime.onMessage, message, from, resolve) as Promise<unknown[]>;
    taken.then((all) => all.includes(true) || resolve('not ours'), reject);
  });
}

function permissionsOf({ granted }: World) {
  return {
    contains: async ({ origins = [], ...rest }: { origins?: string[]; data_collection?: string[] }) => {
      if (rest.data_collection) return granted.consent;
      return origins.every((one) =>
        one === 'https://www.beatport.com/*' ? granted.beatport : granted.origins.includes(one),
      );
    },
    onAdded: event(),
    onRemoved: event(),
  };
}

function scriptingOf(world: World) {
  type Injection = {
    target: { tabId: number; frameIds?: number[] };
    files?: string[];
    func?: () => unknown;
    args?: unknown[];
  };
  return {
    executeScript: async ({ target, files, func, args = [] }: Injection) => {
      const result = await world.inPage(func?.name ?? files?.[0] ?? '', args);
      if (result instanceof Error) throw result;
      if (files) world.executed.push({ ...target, files });
      return [{ frameId: target.frameIds?.[0] ?? 0, result }];
    },
    getRegisteredContentScripts: async () => structuredClone(world.scripts),
    registerContentScripts: async (scripts: World['scripts']) => {
      const taken = scripts.find(({ id }) => world.scripts.some((one) => one.id === id));
      if (taken) throw new Error(`Duplicate script ID '${taken.id}'`);
      world.scripts.push(...scripts);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      world.scripts = world.scripts.filter(({ id }) => !ids.includes(id));
    },
  };
}

function menusOf(world: World) {
  return {
    onClicked: event(),
    removeAll: async () => void (world.menus = []),
    create: (item: { id: string; title: string }, callback?: () => void) => {
      world.menus.push(item);
      callback?.();
    },
  };
}

/** Waits until `check` no longer throws, however busy the machine is. */
export function eventually<Value>(check: () => Value): Promise<Value> {
  return vi.waitFor(check, { timeout: 50_000, interval: 5 });
}
