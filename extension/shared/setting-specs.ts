// The words that settings are made of, and how they are read from storage. No import, because every page has them.

/** What a badge may show, in the order in which it shows it. */
export const FIELDS = ['bpm', 'key', 'label', 'date', 'price', 'genre', 'length', 'release'] as const;
export const DENSITIES = ['dot', 'compact', 'full'] as const;
export const NOTATIONS = ['camelot', 'openKey', 'musical'] as const;
/** Starts a second; see `pace.ts`. */
export const SPEEDS = ['polite', 'normal', 'fast'] as const;

export type Field = (typeof FIELDS)[number];
export type Density = (typeof DENSITIES)[number];
export type Notation = (typeof NOTATIONS)[number];
export type Speed = (typeof SPEEDS)[number];

/** What holds where nothing is stored, or something that is none. */
export const FALLBACK: { fields: readonly Field[]; density: Density; notation: Notation; speed: Speed } = {
  fields: ['bpm', 'key', 'label'],
  density: 'compact',
  notation: 'camelot',
  speed: 'normal',
};

export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/** In the order of `words`, whatever the order in storage. */
export function subset<Word extends string>(
  value: unknown,
  words: readonly Word[],
): readonly Word[] | undefined {
  return Array.isArray(value) ? words.filter((word) => value.includes(word)) : undefined;
}

export function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}
