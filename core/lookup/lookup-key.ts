import { foldTokens } from '../tracklist/fold.ts';
import type { TrackLine } from '../tracklist/track-line.ts';

/**
 * One key for all writings of a line: cue, number, label, case, accents and the order of the artists do not count, the
 * version does. Equal keys share requests, cache entries and remembered choices.
 */
export function lookupKey(line: TrackLine): string {
  const artists = line.artists.map((artist) => foldTokens(artist).join('')).sort();
  const title = foldTokens(line.title).join(' ');
  const mix = foldTokens(line.mix ?? '').join(' ');
  return `${artists.join('+')}|${title}|${mix === 'original mix' ? '' : mix}`;
}
