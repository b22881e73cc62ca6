/** A source of chance that gives the same numbers for the same seed everywhere: demos and tests must not wobble. */
export interface Random {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number from 0 to `limit - 1`. */
  below: (limit: number) => number;
  /** True with the given probability. */
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
}

export function seeded(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      for (const item of list.slice(below(list.length))) return item;
      throw new RangeError('nothing to pick from');
    },
  };
}

/** 32 bits fixed by a text: FNV-1a with a final mix, since its low bits alone are too regular for a draw. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number below 1 that is always the same for the same text. */
export function share(text: string): number {
  return hash(text) / 2 ** 32;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
