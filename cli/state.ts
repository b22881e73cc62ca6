import type { LookupResult } from '../core/lookup/result.ts';
import type { Verdict } from '../core/match/match.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';

/** What became of a line: its verdict, or why it has none. */
export type State = Verdict | 'failed' | Exclude<TrackLine['kind'], 'track'>;

export function stateOf(result: LookupResult): State {
  if (!result.ok) return 'failed';
  const { line, match } = result;
  return match.verdict === 'none' && line.kind !== 'track' ? line.kind : match.verdict;
}
