import { matchLine } from '../../../core/match/match-line.ts';
import type { Match } from '../../../core/match/match.ts';
import { parseLine } from '../../../core/tracklist/line.ts';
import type { BeatportTrack } from '../../../core/beatport/track.ts';
import type { MatchCase } from './match-case.ts';

/**
 * `ok`: the right track, or rightly nothing, or rightly a choice with the right one in it. `release`: the right recording
 * on another than its original release. `offered`: unsure where the answer is plain, the right one offered. `missed`:
 * the right one is not even offered. `wrong`: a track taken that is not right, or taken where a DJ would want to choose.
 */
export type Outcome = 'ok' | 'release' | 'offered' | 'missed' | 'wrong';

export interface Judged {
  outcome: Outcome;
  match: Match;
}

export function answer({ line, hints, pool }: MatchCase, candidates: readonly BeatportTrack[] = pool): Match {
  const parsed = parseLine(line);
  if (hints !== undefined) parsed.hints = { ...parsed.hints, ...hints };
  return matchLine(parsed, candidates);
}

export function judgeCase(one: MatchCase): Judged {
  const match = answer(one);
  return { outcome: outcomeOf(one, match), match };
}

function outcomeOf(one: MatchCase, { verdict, track, alternatives }: Match): Outcome {
  const taken = track !== undefined && one.accept.includes(track.id);
  if (verdict === 'match' && (!taken || one.expect === 'unsure')) return 'wrong';
  if (verdict === 'match') return one.best === undefined || track?.id === one.best ? 'ok' : 'release';
  if (one.accept.length === 0) return 'ok';
  const offered = verdict === 'unsure' && alternatives.some((other) => one.accept.includes(other.track.id));
  if (!offered) return 'missed';
  return one.expect === 'unsure' ? 'ok' : 'offered';
}
