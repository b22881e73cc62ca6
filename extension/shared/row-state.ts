import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { Verdict } from '../../core/match/match.ts';
import type { RowAnswer } from './protocol.ts';

/** How a row stands, in the same words on badge, card, list and popup: what its answer says, or why it has none. */
export type RowState = AnswerState | 'paused' | 'off';

export type AnswerState = Verdict | 'failed' | 'waiting';

export function answerState(answer: RowAnswer | undefined): AnswerState {
  if (answer === undefined) return 'waiting';
  return answer.ok ? answer.match.verdict : 'failed';
}

/** The track of a sure match. */
export function matchedTrack(answer: RowAnswer | undefined): BeatportTrack | undefined {
  return answer?.ok === true && answer.match.verdict === 'match' ? answer.match.track : undefined;
}
