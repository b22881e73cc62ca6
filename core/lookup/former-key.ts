import { recordingOfLine } from '../match/recording.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import type { Version } from '../version/mix.ts';
import { PLAIN_NOUNS } from '../version/version-words.ts';
import { spellRemix } from './spell-remix.ts';

/**
 * The key under which choices were kept until they got one of their own. Guests, signs, spaces and neutral versions are not
 * in it, so that several lines share it. It must not change: what was kept under it is found by nothing else.
 */
export function formerKey(line: TrackLine): string {
  const { artists, joined, symbols, version } = recordingOfLine(line);
  const title = joined.length > 3 ? joined : symbols;
  return [distinct(artists.map((artist) => artist.joined)), title, versionKey(version)].join('|');
}

function versionKey({ length, types, people, nouns }: Version): string {
  const kinds = nouns.filter((noun) => !PLAIN_NOUNS.has(noun)).map(spellRemix);
  return [length === 'plain' ? '' : length, distinct(types), distinct(people), distinct(kinds)]
    .filter((part) => part !== '')
    .join(' ');
}

function distinct(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : [...new Set(words)].sort().join('+');
}
