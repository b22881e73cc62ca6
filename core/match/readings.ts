import type { BeatportTrack } from '../beatport/track.ts';
import { splitNames } from '../tracklist/artists.ts';
import { unaccent } from '../text/fold.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { compareArtists } from './compare-artists.ts';
import { joinTokens, nameOf } from './name.ts';
import { reason } from './reasons.ts';
import { recordingOfLine, recordingOfTrack, type Recording } from './recording.ts';

export interface Reading {
  recording: Recording;
  why: string;
}

/** The same words read otherwise: title first, or "So - Far" as one title instead of a title and a label. */
export function otherReadings(asked: Recording, line: TrackLine): Reading[] {
  const swapped = { recording: swappedOf(asked, line.title), why: reason('artist.swapped') };
  const label = labelAfterDash(line);
  if (label === undefined) return [swapped];
  const title = `${line.title} - ${label}`;
  return [swapped, { recording: recordingOfLine({ ...line, title }), why: reason('title.dash') }];
}

/** "Strobe - deadmau5": the same words with the title first. Only taken when everything is equal to the letter. */
function swappedOf(line: Recording, title: string): Recording {
  const core = line.artists.flatMap((artist) => artist.tokens);
  return {
    ...line,
    core,
    bare: core,
    joined: joinTokens(core),
    extra: '',
    artists: splitNames(title).map(nameOf),
  };
}

/** "Artist - Weather - Sundial": what was read as the label is a title of that artist too. */
export function isAlsoTitle(
  asked: Recording,
  line: TrackLine,
  candidates: readonly BeatportTrack[],
): boolean {
  const label = labelAfterDash(line);
  if (label === undefined) return false;
  const { joined } = nameOf(label);
  if (joined === asked.joined) return false;
  const titled = candidates.map(recordingOfTrack).filter((track) => track.joined === joined);
  return titled.some((track) => compareArtists(asked, track, false).outcome === 'all');
}

/** A label that stands behind a dash as a part of the title would; in brackets it is a label and nothing else. */
export function labelAfterDash({ label, raw }: TrackLine): string | undefined {
  if (label === undefined) return undefined;
  const text = unaccent(raw).replace(/[–—−]/g, '-');
  return text.includes(`- ${unaccent(label)}`) ? label : undefined;
}
