import { storage } from '@wxt-dev/storage';
import { DAILY_BUDGET } from '../core/http/daily-budget.ts';

/** What a badge may show, in the order in which it shows it. */
export const FIELDS = ['bpm', 'key', 'label', 'date', 'price', 'genre', 'length', 'release'] as const;
export type Field = (typeof FIELDS)[number];
export type Density = 'dot' | 'compact' | 'full';
export type Notation = 'camelot' | 'openKey' | 'musical';
/** Starts a second; see `pace.ts`. */
export type Speed = 'polite' | 'normal' | 'fast';

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

/** Content scripts import this file, so it checks by hand: zod would cost them more than all the rest. */
export const settings: AllSettings = {
  fields: setting('fields', ['bpm', 'key', 'label'], (value) => subset(value, FIELDS)),
  density: setting('density', 'compact', (value) => oneOf(value, ['dot', 'compact', 'full'])),
  notation: setting('notation', 'camelot', (value) => oneOf(value, ['camelot', 'openKey', 'musical'])),
  speed: setting('speed', 'normal', (value) => oneOf(value, ['polite', 'normal', 'fast'])),
  inFlight: setting('inFlight', 3, (value) => within(value, 1, 10, true)),
  dailyBudget: setting('dailyBudget', DAILY_BUDGET, (value) => within(value, 0, 100_000, true)),
  sitesOff: setting('sitesOff', [], (value) => texts(value)),
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

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/** In the order of `words`, whatever the order in storage. */
function subset<Word extends string>(value: unknown, words: readonly Word[]): readonly Word[] | undefined {
  return Array.isArray(value) ? words.filter((word) => value.includes(word)) : undefined;
}

function within(value: unknown, least: number, most: number, whole = false): number | undefined {
  if (typeof value !== 'number' || !(value >= least && value <= most)) return undefined;
  return whole ? Math.round(value) : value;
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}
