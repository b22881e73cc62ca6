import type { BeatportTrack } from '../beatport/track.ts';
import { matchLine } from '../match/match-line.ts';
import type { Match } from '../match/match.ts';
import { reason } from '../match/reasons.ts';
import type { TrackLine } from '../tracklist/track-line.ts';

/** The answer to a line whose track somebody chose. What the matcher would have offered stays to choose from. */
export function chosenMatch(
  line: TrackLine,
  track: BeatportTrack,
  candidates: readonly BeatportTrack[],
): Match {
  const { track: matched, alternatives, score } = matchLine(line, candidates);
  const first = matched === undefined ? [] : [{ track: matched, score, reasons: [] }];
  const others = [...first, ...alternatives].filter((other) => other.track.id !== track.id);
  return {
    verdict: 'match',
    track,
    score: 1,
    alternatives: others.slice(0, MOST_ALTERNATIVES),
    reasons: [reason('choice.remembered')],
  };
}

/** The answer to a line that somebody marked as not on Beatport. */
export function absentMatch(line: TrackLine, candidates: readonly BeatportTrack[]): Match {
  const { track, alternatives, score } = matchLine(line, candidates);
  const first = track === undefined ? [] : [{ track, score, reasons: [] }];
  return {
    verdict: 'none',
    score: 0,
    alternatives: [...first, ...alternatives].slice(0, MOST_ALTERNATIVES),
    reasons: [reason('choice.absent')],
  };
}

const MOST_ALTERNATIVES = 5;
