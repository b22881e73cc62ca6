import type { BeatportTrack } from '../beatport/track.ts';

/** `match` is right at least 99 times in 100, `unsure` shows the choices, `none` means not on Beatport. */
export type Verdict = 'match' | 'unsure' | 'none';

/** Another track that may be meant. */
export interface Alternative {
  /** The track. */
  track: BeatportTrack;
  /** 0 to 1. */
  score: number;
  /** Why it was doubted or refused; see `describeReason`. */
  reasons: string[];
}

/** The answer for one line. `reasons` are codes with parameters; `describeReason` puts them in words. */
export interface Match {
  /** How sure it is. */
  verdict: Verdict;
  /** Set for `match` only. */
  track?: BeatportTrack;
  /** 0 to 1: the measured probability that `track`, or the first alternative, is right. */
  score: number;
  /** Other versions and other candidates, best first, at most five. */
  alternatives: Alternative[];
  /** Why; see `describeReason`. */
  reasons: string[];
}
