import type { BeatportTrack } from '../../core/beatport/track.ts';
import { keyStep } from '../../core/harmony/key-step.ts';
import { tempoChange } from '../../core/harmony/tempo-change.ts';
import type { Entry } from './entry.ts';

/** How a row follows on the one before it. */
export interface Flow {
  /** Their keys mix. */
  mixes: boolean;
  /** Change of tempo in whole per cent; absent where one of the two has none. */
  percent?: number;
}

/** Undefined unless both are sure matches. */
export function flowOf({ before, ...entry }: Pick<Entry, 'answer' | 'before'>): Flow | undefined {
  const [from, to] = [trackOf(before), trackOf(entry)];
  if (from === undefined || to === undefined) return undefined;
  const mixes = from.key !== undefined && to.key !== undefined && keyStep(from.key, to.key) !== undefined;
  const change = tempoChange(from.bpm ?? 0, to.bpm ?? 0);
  return { mixes, ...(change !== undefined && { percent: Math.round(change.percent) }) };
}

function trackOf(entry: Pick<Entry, 'answer'> | undefined): BeatportTrack | undefined {
  const answer = entry?.answer;
  return answer?.ok === true && answer.match.verdict === 'match' ? answer.match.track : undefined;
}
