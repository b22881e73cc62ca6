import type { TrackLine } from '../../core/tracklist/track-line.ts';

/** The words of a line as a search on Beatport, for a person to look for themselves. */
export function searchWords({ artists, title, mix, raw }: TrackLine): string {
  return [artists.join(' '), title, mix].filter(Boolean).join(' ') || raw;
}
