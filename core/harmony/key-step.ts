import type { Key } from '../beatport/key.ts';

/** How two keys that mix stand to each other on the Camelot wheel. */
export type KeyStep = 'same' | 'neighbour' | 'relative';

/**
 * Whether one key mixes into another, and how: the same one, one hour on with the same letter, or its relative (the same hour
 * with the other letter). Undefined for all others and for what is no key. The same both ways round.
 */
export function keyStep(from: Pick<Key, 'camelot'>, to: Pick<Key, 'camelot'>): KeyStep | undefined {
  const [one, other] = [place(from), place(to)];
  if (one === undefined || other === undefined) return undefined;
  const apart = Math.abs(one.hour - other.hour);
  if (one.letter !== other.letter) return apart === 0 ? 'relative' : undefined;
  if (apart === 0) return 'same';
  // 12 and 1 stand side by side.
  return apart === 1 || apart === 11 ? 'neighbour' : undefined;
}

function place({ camelot }: Pick<Key, 'camelot'>): { hour: number; letter: string } | undefined {
  const [, hour, letter] = /^(1[0-2]|[1-9])([AB])$/.exec(camelot) ?? [];
  return hour === undefined || letter === undefined ? undefined : { hour: Number(hour), letter };
}
