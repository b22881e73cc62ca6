import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { RowAnswer } from '../../extension/shared/protocol.ts';
import { type AnswerState, answerState } from '../../extension/shared/row-state.ts';
import type { TextKey } from '../../extension/shared/text.ts';
import type { IconName } from './icons.ts';

/** How a line of a list stands. `other` names no track. */
export type LineState = AnswerState | 'other';

export function lineState(line: TrackLine, answer: RowAnswer | undefined): LineState {
  return line.kind === 'track' ? answerState(answer) : 'other';
}

/** An icon and a short text for each. */
export const LINE_STATES: Record<LineState, { icon: IconName; text: TextKey }> = {
  waiting: { icon: 'clock', text: 'cardStateWaiting' },
  match: { icon: 'check', text: 'cardStateFound' },
  unsure: { icon: 'search', text: 'cardStateUnsure' },
  none: { icon: 'close', text: 'cardNone' },
  failed: { icon: 'warn', text: 'cardStateFailed' },
  other: { icon: 'record', text: 'cardNoTrack' },
};
