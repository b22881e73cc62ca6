import type { BeatportTrack } from '../beatport/track.ts';
import { compareArtists, type ArtistMatch } from './artists.ts';
import { compareNames, nameOf } from './name.ts';
import { reason } from './reasons.ts';
import { recordingOfTrack, type Recording } from './recording.ts';
import { compareTitles, type TitleMatch } from './title.ts';
import { compareVersions, type VersionMatch } from './version.ts';

/** The judgement on one candidate: `refused` is the same song in another version. */
export interface Judgement {
  track: BeatportTrack;
  outcome: 'pass' | 'doubtful' | 'refused';
  title: TitleMatch;
  artists: ArtistMatch;
  version: VersionMatch;
  reasons: string[];
}

/**
 * The gate, cheapest question first: title, artists, version. `undefined` for another title, which most of a search page
 * is; so most candidates cost one comparison of two strings.
 */
export function judge(line: Recording, track: BeatportTrack, eitherSuffices: boolean): Judgement | undefined {
  const recording = recordingOfTrack(track);
  const titles = compareTitles(line, recording);
  if (titles.length === 0) return undefined;
  const artists = compareArtists(line, recording, eitherSuffices);
  if (artists.outcome === 'none') return undefined;
  const own = [...recording.artists, ...line.artists];
  for (const reading of titles) {
    const title = settleBracket(reading, line, track);
    const version = compareVersions(title.asked, title.found, track.mix, own);
    const outcome = outcomeOf(title, artists, version);
    if (outcome === 'other') continue;
    const doubt = outcome === 'pass' ? doubtAbout(line, recording, track) : undefined;
    const reasons = [titleReason(title, track), artists.reason, version.reason];
    if (doubt !== undefined)
      return { track, outcome: 'doubtful', title, artists, version, reasons: [...reasons, doubt] };
    return { track, outcome, title, artists, version, reasons };
  }
  return undefined;
}

function outcomeOf(
  title: TitleMatch,
  artists: ArtistMatch,
  version: VersionMatch,
): Judgement['outcome'] | 'other' {
  if (title.moved && (version.outcome !== 'same' || artists.outcome !== 'all')) return 'other';
  if (version.outcome === 'conflict') return 'refused';
  if (artists.outcome === 'some' && (title.rank > 0 || version.outcome === 'doubtful')) return 'refused';
  const sure = title.outcome === 'same' && artists.outcome === 'all' && version.outcome === 'same';
  // Two slips at once, in the title and in the artist, are too many to be sure.
  return sure && !(title.rank === 1 && artists.slips > 0) ? 'pass' : 'doubtful';
}

/** A bracket that only the line has is no subtitle when it is the label or the year of that very record. */
function settleBracket(title: TitleMatch, line: Recording, track: BeatportTrack): TitleMatch {
  if (title.rank !== 3 || line.extra === '' || line.core.length === line.bare.length) return title;
  const year = track.releaseDate?.slice(0, 4);
  const isLabel = track.label !== undefined && nameOf(track.label).joined === line.extra;
  return line.extra === year || isLabel ? { ...title, outcome: 'same', rank: 2 } : title;
}

/** What keeps a candidate that passed from being sure. */
function doubtAbout(line: Recording, recording: Recording, track: BeatportTrack): string | undefined {
  if (track.availability === 'dj-edit') return reason('release.djEdit');
  const guests = recording.features;
  if (line.features.length === 0 || guests.length === 0) return undefined;
  const people = [...guests, ...recording.artists, ...recording.remixers];
  const known = line.features.some((guest) => people.some((person) => compareNames(guest, person) !== 'no'));
  return known ? undefined : reason('artist.otherGuest', guests[0]?.text ?? '');
}

function titleReason(title: TitleMatch, track: BeatportTrack): string {
  if (title.rank === 1) return reason('title.respelled', track.title);
  return title.rank === 3 ? reason('title.suffix', track.title) : reason('title.same');
}
