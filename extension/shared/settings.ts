import { storage } from '@wxt-dev/storage';
import { DAILY_BUDGET } from '../../core/http/daily-budget.ts';
import {
  DENSITIES,
  type Density,
  FALLBACK,
  type Field,
  FIELDS,
  type Notation,
  NOTATIONS,
  oneOf,
  type Speed,
  SPEEDS,
  subset,
  texts,
} from './setting-specs.ts';

export interface Settings {
  fields: readonly Field[];
  density: Density;
  notation: Notation;
  speed: Speed;
  /** Requests in flight for the whole browser, 1 to 10. */
  inFlight: number;
  /** Requests a day, 0 for no limit. */
  dailyBudget: number;
  /** Ids of the sites that are switched off. */
  sitesOff: readonly string[];
  /** Harmonic flow between rows. */
  flow: boolean;
  /** Of previews, 0 to 1. */
  volume: number;
}

/**
 * One setting, one stored value, so that two pages that change two settings at once do not undo each other. What is
 * stored may come from a later version or another hand: a value that is none is read as the fallback and left as it is.
 */
export interface Setting<Value> {
  get: () => Promise<Value>;
  set: (value: Value) => Promise<void>;
  watch: (listener: (value: Value) => void) => () => void;
  /** What storing `value` would come to; undefined when it is none. */
  check: (value: unknown) => Value | undefined;
  fallback: Value;
}

type AllSettings = { readonly [Name in keyof Settings]: Setting<Settings[Name]> };

/** The card and the list bring this file into pages, so it checks by hand: zod would cost them more than all the rest. */
export const settings: AllSettings = {
  fields: setting('fields', FALLBACK.fields, (value) => subset(value, FIELDS)),
  density: setting('density', FALLBACK.density, (value) => oneOf(value, DENSITIES)),
  notation: setting('notation', FALLBACK.notation, (value) => oneOf(value, NOTATIONS)),
  speed: setting('speed', FALLBACK.speed, (value) => oneOf(value, SPEEDS)),
  inFlight: setting('inFlight', 3, (value) => within(value, 1, 10, true)),
  dailyBudget: setting('dailyBudget', DAILY_BUDGET, (value) => within(value, 0, 100_000, true)),
  sitesOff: setting('sitesOff', [], texts),
  flow: setting('flow', true, (value) => (typeof value === 'boolean' ? value : undefined)),
  volume: setting('volume', 0.8, (value) => within(value, 0, 1)),
};

/** All of them as they are now. */
export async function readSettings(): Promise<Settings> {
  const names = Object.keys(settings) as (keyof Settings)[];
  const values = await Promise.all(names.map(async (name) => [name, await settings[name].get()] as const));
  return Object.fromEntries(values) as unknown as Settings;
}

/** Calls with all settings after each change of one. Answers how to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const tell = () => void readSettings().then(listener);
  const stops = Object.values(settings).map((one) => one.watch(tell));
  return () => stops.forEach((stop) => stop());
}

/** For the switch of a site. */
export async function switchSite(id: string, on: boolean): Promise<void> {
  const others = (await settings.sitesOff.get()).filter((off) => off !== id);
  await settings.sitesOff.set(on ? others : [...others, id]);
}

/** Numbered from 2: `migrations[2]` turns a value of version 1 into one of version 2. None is ever taken away. */
type Migrations = Record<number, (old: unknown) => unknown>;

function setting<Value>(
  name: string,
  fallback: Value,
  read: (stored: unknown) => Value | undefined,
  migrations: Migrations = {},
): Setting<Value> {
  const version = 1 + Object.keys(migrations).length;
  const item = storage.defineItem<unknown>(`local:${name}`, { version, migrations });
  const clean = (stored: unknown): Value => read(stored) ?? fallback;
  return {
    get: async () => clean(await item.getValue()),
    set: (value) => item.setValue(value),
    watch: (listener) => item.watch((stored) => listener(clean(stored))),
    check: read,
    fallback,
  };
}

function within(value: unknown, least: number, most: number, whole = false): number | undefined {
  if (typeof value !== 'number' || !(value >= least && value <= most)) return undefined;
  return whole ? Math.round(value) : value;
}
