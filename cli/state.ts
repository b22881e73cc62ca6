import type { LookupResult } from '../core/lookup/result.ts';

/** What became of a line, as people are told. */
export type State = 'found' | 'unsure' | 'missing' | 'failed' | 'unidentified' | 'mashup' | 'other';

export function stateOf(result: LookupResult): State {
  if (!result.ok) return 'failed';
  const { verdict } = result.match;
  if (verdict !== 'none') return verdict === 'match' ? 'found' : 'unsure';
  return result.line.kind === 'track' ? 'missing' : result.line.kind;
}
