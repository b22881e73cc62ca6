import type { BeatportTrack } from '../../../core/beatport/track.ts';
import type { Hints } from '../../../core/tracklist/track-line.ts';

/** One line of a tracklist with what a search gives for it, and what a careful DJ would answer. */
export interface MatchCase {
  line: string;
  /** What a page shows beside the line. */
  hints?: Hints;
  pool: BeatportTrack[];
  /** Every record that is right; empty when none may be taken. */
  accept: number[];
  /** The one of `accept` to show: the original release. */
  best?: number;
  /** A DJ would want to choose: the right one must be among the alternatives, and nothing may be taken. */
  expect?: 'unsure';
  note?: string;
}
