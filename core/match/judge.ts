import type { BeatportTrack } from '../beatport/track.ts';
import { compareArtists, type ArtistMatch } from './artists.ts';
import { reason } from './reasons.ts';
import { recordingOfTrack, type Recording } from './recording.ts';
import { compareTitles, type TitleMatch } from './title.ts';
import { compareVersions, type VersionMatch } from './version.ts';

/** The judgement on one candidate. `other` is not even the same song; `refused` is, in another version. */
export interface Judgement {
  track: BeatportTrack;
  outcome: 'pass' | 'doubtful' | 'refused' | 'other';
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
  const title = compareTitles(line, recording);
  if (title === undefined) return undefined;
  const artists = compareArtists(line, recording, eitherSuffices);
  if (artists.outcome === 'none') return undefined;
  const version = compareVersions(title.asked, title.found, track.mix, [
    ...recording.artists,
    ...line.artists,
  ]);
  const outcome = outcomeOf(title, artists, version);
  if (outcome === 'other') return undefined;
  return {
    track,
    outcome,
    title,
    artists,
    version,
    reasons: [titleReason(title, track), artists.reason, version.reason],
  };
}

function outcomeOf(title: TitleMatch, artists: ArtistMatch, version: VersionMatch): Judgement['outcome'] {
  if (title.moved && (version.outcome !== 'same' || artists.outcome !== 'all')) return 'other';
  if (version.outcome === 'conflict') return 'refused';
  if (artists.outcome === 'some' && (title.rank > 0 || version.outcome === 'doubtful')) return 'refused';
  const sure = title.outcome === 'same' && artists.outcome === 'all' && version.outcome === 'same';
  // Two slips at once, in the title and in the artist, are too many to be sure.
  return sure && !(title.rank === 1 && artists.rank === 2) ? 'pass' : 'doubtful';
}

function titleReason(title: TitleMatch, track: BeatportTrack): string {
  if (title.rank === 1) return reason('title.respelled', track.title);
  return title.rank === 3 ? reason('title.suffix', track.title) : reason('title.same');
}
