import { isCurrentKey } from '../../core/lookup/correction-key.ts';
import type { Correction } from '../../core/lookup/corrections.ts';
import { currentKey } from '../../core/lookup/current-key.ts';

/** What has to be stored and removed so that every choice has the key of today; of two for one line the later one stays. */
export interface Rekeying {
  stored: Correction[];
  removed: string[];
}

/**
 * Choices that were kept under an earlier form of key. The background knows them by their text, because it has no parser;
 * this page has one, and can give them their key for good. One choice at a time: each takes a line apart.
 */
export function* rekeying(kept: readonly Correction[]): Generator<void, Rekeying> {
  const latest = new Map(kept.map((correction) => [correction.key, correction]));
  const stored = new Map<string, Correction>();
  const removed: string[] = [];
  for (const correction of kept) {
    yield;
    const key = isCurrentKey(correction.key) ? correction.key : currentKey(correction);
    if (key === correction.key) continue;
    removed.push(correction.key);
    if ((latest.get(key)?.chosenAt ?? -1) >= correction.chosenAt) continue;
    latest.set(key, correction);
    stored.set(key, { ...correction, key });
  }
  return { stored: [...stored.values()], removed };
}
