import type { BeatportTrack } from '../beatport/track.ts';
import { foldTokens } from '../text/fold.ts';
import { readVersion } from '../version/mix.ts';
import { compareArtists, type ArtistMatch } from './compare-artists.ts';
import { compareNames, type Name, nameOf } from './name.ts';
import { reason } from './reasons.ts';
import { keepRecording, recordingOfTrack, type Recording } from './recording.ts';
import { compareBeforeLabel, compareTitles, type TitleMatch } from './compare-title.ts';
import { compareVersions, type Own, type VersionMatch } from './compare-version.ts';

/** The judgement on one candidate: `refused` is the same song in another version. */
export interface Judgement {
  track: BeatportTrack;
  outcome: 'pass' | 'doubtful' | 'refused';
  title: TitleMatch;
  artists: ArtistMatch;
  /** The guests whom the line names and the record does not. */
  absentGuests: number;
  /** The record's title is the line's with the same signs and spaces, and names no guest whom the line does not. */
  asWritten: boolean;
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
  if (titles.length === 0 && track.label !== undefined && line.core.length > recording.core.length)
    titles.push(...compareBeforeLabel(line, recording, nameOf(track.label)));
  if (titles.length === 0) return undefined;
  keepRecording(track, recording);
  const artists = compareArtists(line, recording, eitherSuffices);
  if (artists.outcome === 'none') return undefined;
  const absentGuests = absentGuestsIn(line, recording);
  const asWritten = isAsWritten(line, recording);
  const own = { line: line.artists, track: recording.artists };
  for (const reading of titles) {
    const title = settleBracket(reading, line, track);
    const version = settleLabel(
      compareVersions(title.asked, title.found, track.mix, own),
      title,
      line,
      track,
      own,
    );
    const outcome = outcomeOf(title, artists, version);
    if (outcome === 'other') continue;
    const doubt = outcome === 'pass' ? doubtAbout(line, recording, track) : undefined;
    const reasons = [titleReason(title, track), artists.reason, version.reason];
    if (doubt !== undefined)
      return {
        track,
        outcome: 'doubtful',
        title,
        artists,
        absentGuests,
        asWritten,
        version,
        reasons: [...reasons, doubt],
      };
    return { track, outcome, title, artists, absentGuests, asWritten, version, reasons };
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
  // A year off is the day of a promo or of a first pressing.
  const isYear =
    /^\d{4}$/.test(line.extra) && Math.abs(Number(line.extra) - Number(track.releaseDate?.slice(0, 4))) <= 1;
  const isLabel = track.label !== undefined && nameOf(track.label).joined === line.extra;
  return isYear || isLabel ? { ...title, outcome: 'same', rank: 2 } : title;
}

/** "Zubee - Bruglar [Bootleg Beats]" names a label, not a bootleg, when it is the label of that very record. */
function settleLabel(
  version: VersionMatch,
  title: TitleMatch,
  line: Recording,
  track: BeatportTrack,
  own: Own,
): VersionMatch {
  const words = line.mix ?? [];
  const label = version.outcome === 'same' || words.length < 2 ? [] : foldTokens(track.label ?? '');
  const rest = words.slice(0, words.length - label.length);
  if (label.length < 2 || title.moved || words.slice(rest.length).join(' ') !== label.join(' '))
    return version;
  return compareVersions(readVersion([rest.join(' ')]), title.found, track.mix, own);
}

/** What keeps a candidate that passed from being sure. */
function doubtAbout(line: Recording, recording: Recording, track: BeatportTrack): string | undefined {
  if (track.availability === 'dj-edit') return reason('release.djEdit');
  const strangers = strangersOf(line, recording);
  if (strangers.length > (line.artists.length > 1 ? 1 : 2))
    return reason('artist.more', strangers.map(({ text }) => text).join(', '));
  const guests = recording.features;
  if (line.features.length === 0 || guests.length === 0) return undefined;
  const people = [...guests, ...recording.artists, ...recording.remixers];
  const known = line.features.some((guest) => people.some((person) => compareNames(guest, person) !== 'no'));
  return known ? undefined : reason('artist.otherGuest', guests[0]?.text ?? '');
}

/** "Now Here" is not written "Nowhere", nor "1000%" "1000": both count as the title, but not for as much. */
function isAsWritten(line: Recording, recording: Recording): boolean {
  const named = [...line.features, ...line.artists];
  return (
    line.core.join(' ') === recording.core.join(' ') &&
    line.symbols === recording.symbols &&
    recording.features.every((guest) => named.some((name) => compareNames(guest, name) !== 'no'))
  );
}

function absentGuestsIn(line: Recording, recording: Recording): number {
  if (line.features.length === 0) return 0;
  const people = [...recording.features, ...recording.artists];
  return line.features.filter((guest) => people.every((person) => compareNames(guest, person) === 'no'))
    .length;
}

/**
 * Artists there whom the line does not name at all. Lines leave one or two out; a record with more of them is likelier
 * a new version of the song.
 */
function strangersOf(line: Recording, recording: Recording): Name[] {
  const named = [
    ...line.artists,
    ...line.features,
    ...line.remixers,
    ...recording.features,
    ...recording.remixers,
  ];
  const strangers = recording.artists.filter((person) =>
    named.every((name) => compareNames(name, person) === 'no'),
  );
  return strangers.filter(({ tokens }) => !tokens.some((token) => recording.version.name.includes(token)));
}

function titleReason(title: TitleMatch, track: BeatportTrack): string {
  if (title.rank === 1) return reason('title.respelled', track.title);
  return title.rank === 3 ? reason('title.suffix', track.title) : reason('title.same');
}
