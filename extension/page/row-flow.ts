import { keyStep } from '../../core/harmony/key-step.ts';
import { tempoChange } from '../../core/harmony/tempo-change.ts';
import { matchedTrack } from '../shared/row-state.ts';
import type { Entry } from './entry.ts';

/** How a row follows on the one before it. */
export interface Flow {
  /** Their keys mix. */
  mixes: boolean;
  /** Change of tempo in whole per cent; absent where one of the two has none. */
  percent?: number;
}

/** Undefined unless both are sure matches. */
export function flowOf({ before, answer }: Pick<Entry, 'answer' | 'before'>): Flow | undefined {
  const [from, to] = [matchedTrack(before?.answer), matchedTrack(answer)];
  if (from === undefined || to === undefined) return undefined;
  const mixes = from.key !== undefined && to.key !== undefined && keyStep(from.key, to.key) !== undefined;
  const change = tempoChange(from.bpm ?? 0, to.bpm ?? 0);
  return { mixes, ...(change !== undefined && { percent: Math.round(change.percent) }) };
}
