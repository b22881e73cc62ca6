import type { BeatportTrack } from '../beatport/track.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { judge } from './judge.ts';
import { nameOf } from './name.ts';
import { namesSomebody } from './names-somebody.ts';
import { labelAfterDash, otherReadings } from './readings.ts';
import { recordingOfLine, recordingOfTrack } from './recording.ts';

/**
 * The records of a page that can count in the answer to a line, whatever its guests, label and hints are: `matchLine` says
 * of them what it says of the whole page. A page of fifty records has a handful.
 */
export function relevantTo(line: TrackLine, page: readonly BeatportTrack[]): BeatportTrack[] {
  const asked = recordingOfLine(line);
  const titles = new Set(otherReadings(asked, line).map(({ recording }) => recording.joined));
  const label = labelAfterDash(line);
  if (label !== undefined) titles.add(nameOf(label).joined);
  const namesake = firstTitled(page, asked.joined);
  const kept = page.filter(
    (track) =>
      track === namesake ||
      judge(asked, track, true) !== undefined ||
      titles.has(recordingOfTrack(track).joined),
  );
  // Whether somebody of the line is there decides on the next query, and that there were other titles is a reason of its own.
  if (!namesSomebody(line, kept))
    kept.push(...page.filter((track) => namesSomebody(line, [track])).slice(0, 1));
  return kept.length > 0 ? kept : page.slice(0, 1);
}

/** Whom a "none" names as the one who has the title instead. */
function firstTitled(page: readonly BeatportTrack[], title: string): BeatportTrack | undefined {
  const titled = page.filter((track) => title !== '' && recordingOfTrack(track).joined === title);
  return titled.sort((a, b) => a.id - b.id)[0];
}
