import { recordingOfLine } from '../match/recording.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import type { Version } from '../tracklist/mix.ts';
import { PLAIN_NOUNS } from '../tracklist/version-words.ts';

/**
 * One key for all writings of a line: cue, number, label, guests, case, accents, punctuation and the order of people do
 * not count, the version does. Equal keys share requests, cache entries and remembered choices.
 */
export function lookupKey(line: TrackLine): string {
  const { artists, joined, symbols, version } = recordingOfLine(line);
  // Signs are all that some short titles have: "C++" is not "C".
  const title = joined.length > 3 ? joined : symbols;
  return [distinct(artists.map((artist) => artist.joined)), title, versionKey(version)].join('|');
}

/** "Extended" is "Extended Mix", "Karst Rmx" is "Karst Remix"; "Karst Edit" is something else. */
function versionKey({ length, types, people, nouns }: Version): string {
  const kinds = nouns.filter((noun) => !PLAIN_NOUNS.has(noun)).map((noun) => REMIX_SPELLINGS.get(noun) ?? noun); // prettier-ignore
  return [length === 'plain' ? '' : length, distinct(types), distinct(people), distinct(kinds)]
    .filter((part) => part !== '')
    .join(' ');
}

const REMIX_SPELLINGS: ReadonlyMap<string, string> = new Map(
  ['rmx', 'remx', 'rmix', 'reimx', 'remixx', 'remixed', 'ремикс', 'リミックス', '리믹스', '混音'].map((word) => [word, 'remix']),
); // prettier-ignore

function distinct(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : [...new Set(words)].sort().join('+');
}
