import type { BeatportTrack } from '../beatport/track.ts';
import { splitNames } from '../tracklist/artists.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { compareNames, type Name, nameOf } from './name.ts';
import { recordingOfLine, recordingOfTrack } from './recording.ts';

/**
 * Whether anybody whom the line names is among the people of these records: artists, remixers, and the names of the other
 * side, should the line be written title first. A likeness is enough: who is misspelt is still known. Guests are in no query,
 * so they say nothing about a page.
 */
export function namesSomebody(line: TrackLine, records: readonly BeatportTrack[]): boolean {
  const { artists, remixers } = recordingOfLine(line);
  const named = [...artists, ...remixers, ...splitNames(line.title).map(nameOf)];
  const isNamed = (person: Name) => named.some((name) => compareNames(name, person) !== 'no');
  return records
    .map(recordingOfTrack)
    .some((record) => [...record.artists, ...record.remixers, ...record.features].some(isNamed));
}
