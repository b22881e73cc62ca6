import { isBeatportUrl, trackIdOf } from '../beatport/urls.ts';
import { id, isTime, record } from '../beatport/values.ts';
import type { Correction } from './corrections.ts';

/**
 * What a store of corrections gives back, as far as it is one; undefined for anything else, as if nothing had been chosen. An
 * address that is not that of the chosen track costs itself only: the choice is the user's own.
 */
export function storedCorrection(value: unknown): Correction | undefined {
  const { key, line, trackId, url, chosenAt } = record(value) ?? {};
  if (typeof key !== 'string' || typeof line !== 'string' || !isTime(chosenAt)) return undefined;
  const track = trackId === null ? null : id(trackId);
  if (track === undefined) return undefined;
  const isIts = typeof url === 'string' && isBeatportUrl(url) && trackIdOf(url) === track;
  return { key, line, trackId: track, ...(isIts && { url }), chosenAt };
}
