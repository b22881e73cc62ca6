import pLimit from 'p-limit';
import { browser } from 'wxt/browser';

/**
 * What must outlive the background but not the browser: in memory of the browser, closed to scripts in pages. Not an item
 * of @wxt-dev/storage, which reads each one once for nothing and lets a failure of that go unhandled.
 */
export interface SessionValue<Value> {
  get: () => Promise<Value | undefined>;
  /** `undefined` takes it away. */
  set: (value: Value | undefined) => Promise<void>;
}

export function sessionValue<Value>(key: string): SessionValue<Value> {
  return {
    get: async () => (await browser.storage.session.get(key))[key] as Value | undefined,
    set: (value) =>
      value === undefined
        ? browser.storage.session.remove(key)
        : browser.storage.session.set({ [key]: value }),
  };
}

/** Writes without being waited for, one after the other, so that the last state is the one that stays. */
export interface SessionWriter {
  save: <Value>(stored: SessionValue<Value>, value: Value | undefined) => void;
  settled: () => Promise<void>;
}

export function createSessionWriter(): SessionWriter {
  const inTurn = pLimit(1);
  return {
    save: (stored, value) => {
      inTurn(() => stored.set(value)).catch(() => undefined);
    },
    settled: () => inTurn(async () => {}),
  };
}
