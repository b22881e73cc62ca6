import { DAILY_BUDGET } from '../../core/http/daily-budget.ts';

// What every setting is: the one table that the page's script and everybody else read. No storage library and no schema
// library, because every annotated page has this file.

/** What a badge may show, in the order in which it shows it. */
export const FIELDS = ['bpm', 'key', 'label', 'date', 'price', 'genre', 'length', 'release'] as const;
export const DENSITIES = ['dot', 'compact', 'full'] as const;
export const NOTATIONS = ['camelot', 'openKey', 'musical'] as const;
/** Starts a second; see `pace.ts`. */
export const SPEEDS = ['polite', 'normal', 'fast'] as const;

export type Field = (typeof FIELDS)[number];
type Density = (typeof DENSITIES)[number];
export type Notation = (typeof NOTATIONS)[number];
export type Speed = (typeof SPEEDS)[number];

/** How badges look. */
export interface BadgeSettings {
  fields: readonly Field[];
  density: Density;
  notation: Notation;
}

/** What an annotated page follows. */
export interface PageSettings extends BadgeSettings {
  /** Harmonic flow between rows. */
  flow: boolean;
  /** Ids of the sites that are switched off. */
  sitesOff: readonly string[];
}

export interface Settings extends PageSettings {
  speed: Speed;
  /** Requests in flight for the whole browser, 1 to 10. */
  inFlight: number;
  /** Requests a day, 0 for no limit. */
  dailyBudget: number;
  /** Of previews, 0 to 1. */
  volume: number;
}

export interface SettingSpec<Value> {
  /** What holds where nothing valid is stored. */
  fallback: Value;
  /** The value of what is stored, which may come from a later version or another hand; undefined for an invalid one. */
  read: (stored: unknown) => Value | undefined;
}

export type SettingSpecs<Values> = { readonly [Name in keyof Values]: SettingSpec<Values[Name]> };

const BADGE_SPECS: SettingSpecs<BadgeSettings> = {
  fields: { fallback: ['bpm', 'key', 'label'], read: (stored) => subset(stored, FIELDS) },
  density: { fallback: 'compact', read: (stored) => oneOf(stored, DENSITIES) },
  notation: { fallback: 'camelot', read: (stored) => oneOf(stored, NOTATIONS) },
};

export const PAGE_SPECS: SettingSpecs<PageSettings> = {
  ...BADGE_SPECS,
  flow: { fallback: true, read: (stored) => (typeof stored === 'boolean' ? stored : undefined) },
  sitesOff: { fallback: [], read: texts },
};

export const SETTING_SPECS: SettingSpecs<Settings> = {
  ...PAGE_SPECS,
  speed: { fallback: 'normal', read: (stored) => oneOf(stored, SPEEDS) },
  inFlight: { fallback: 3, read: (stored) => whole(stored, 1, 10) },
  dailyBudget: { fallback: DAILY_BUDGET, read: (stored) => whole(stored, 0, 100_000) },
  volume: { fallback: 0.8, read: (stored) => within(stored, 0, 1) },
};

/** What is stored, or the fallback. */
export function valueOf<Value>({ read, fallback }: SettingSpec<Value>, stored: unknown): Value {
  return read(stored) ?? fallback;
}

export function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/** In the order of `words`, whatever the order in storage. */
function subset<Word extends string>(value: unknown, words: readonly Word[]): readonly Word[] | undefined {
  return Array.isArray(value) ? words.filter((word) => value.includes(word)) : undefined;
}

function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

function whole(value: unknown, least: number, most: number): number | undefined {
  const number = within(value, least, most);
  return number === undefined ? undefined : Math.round(number);
}
