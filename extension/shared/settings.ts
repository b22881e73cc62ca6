import { storage } from '@wxt-dev/storage';
import { SETTING_SPECS, type Settings, valueOf } from './setting-specs.ts';

/**
 * One setting, one stored value, so that two pages that change two settings at once do not undo each other. What is
 * stored and no such value is read as the fallback and left as it is.
 */
export interface Setting<Value> {
  get: () => Promise<Value>;
  set: (value: Value) => Promise<void>;
  watch: (listener: (value: Value) => void) => () => void;
  /** What storing `value` would come to; undefined for an invalid one. */
  check: (value: unknown) => Value | undefined;
  fallback: Value;
}

type AllSettings = { readonly [Name in keyof Settings]: Setting<Settings[Name]> };

const NAMES = Object.keys(SETTING_SPECS) as (keyof Settings)[];

/** By setting, numbered from 2: `[2]` turns a value of version 1 into one of version 2. None is ever taken away. */
const MIGRATIONS: { readonly [Name in keyof Settings]?: Record<number, (old: unknown) => unknown> } = {};

/** The card and the list bring this file into pages, so it checks by hand: zod would cost them more than all the rest. */
export const settings = Object.fromEntries(NAMES.map((name) => [name, setting(name)])) as AllSettings;

/** All of them as they are now. */
export async function readSettings(): Promise<Settings> {
  const values = await Promise.all(NAMES.map(async (name) => [name, await settings[name].get()] as const));
  return Object.fromEntries(values) as unknown as Settings;
}

/** Calls with all settings after each change of one. Returns what ends it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const tell = () => void readSettings().then(listener);
  const stops = Object.values(settings).map((one) => one.watch(tell));
  return () => stops.forEach((stop) => stop());
}

function setting<Name extends keyof Settings>(name: Name): Setting<Settings[Name]> {
  const spec = SETTING_SPECS[name];
  const migrations = MIGRATIONS[name] ?? {};
  const version = 1 + Object.keys(migrations).length;
  const item = storage.defineItem<unknown>(`local:${name}`, { version, migrations });
  return {
    get: async () => valueOf(spec, await item.getValue()),
    set: (value) => item.setValue(value),
    watch: (listener) => item.watch((stored) => listener(valueOf(spec, stored))),
    check: spec.read,
    fallback: spec.fallback,
  };
}
