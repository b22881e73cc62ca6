import type { BeatportTrack } from '../beatport/track.ts';
import { unaccent } from '../text/fold.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { judge, type Judgement } from './judge.ts';
import type { Alternative, Match } from './match.ts';
import { isSingledOut, rankJudgements, type Ranked } from './rank.ts';
import { isAlsoTitle, otherReadings } from './readings.ts';
import { reason } from './reasons.ts';
import { recordingOfLine, recordingOfTrack, type Recording } from './recording.ts';
import { scoreOf } from './score.ts';

/** The right one is to be among few: more choices are a search, not an answer. */
export const MOST_ALTERNATIVES = 5;

/**
 * Decides which candidate, if any, a line means. Pure: the order of the candidates, the locale and the clock change
 * nothing. Gate first (title, artists, version), then rank; a wrong match is worse than none.
 */
export function matchLine(line: TrackLine, candidates: readonly BeatportTrack[]): Match {
  if (line.kind !== 'track') return noMatch([reason(`line.${line.kind}`)], []);
  const asked = recordingOfLine(line);
  const raw = unaccent(line.raw);
  const judgements = judgeAll(asked, candidates, PRESENTS.test(raw));
  const ranked = rankJudgements(judgements, hintsOf(line));
  const passed = ranked.filter(({ judgement }) => judgement.outcome === 'pass');
  if (passed.length > 0 && UNRELEASED.test(raw)) return unsure(passed, ranked, [reason('line.unreleased')]);
  if (passed.length > 0 && isAlsoTitle(asked, line, candidates)) {
    return unsure(passed, ranked, [reason('choice.several')]);
  }
  if (passed.length > 0) return decide(passed, ranked);
  const others = otherReadings(asked, line).map(({ why, recording }) => ({
    why,
    found: judgeAll(recording, candidates, false),
  }));
  for (const { why, found } of others) {
    const exact = found.filter(isExact);
    if (exact.length > 0) return decideOther(exact, line, why);
  }
  const doubtful = ranked.filter(({ judgement }) => judgement.outcome === 'doubtful');
  if (doubtful.length > 0) return unsure(doubtful, ranked, []);
  for (const { why, found } of others) {
    const likely = rankJudgements(found.filter(isLikely), hintsOf(line));
    if (likely.length > 0) return unsure(likely, likely, [why]);
  }
  return noMatch(refusalOf(asked, ranked, candidates), alternativesOf(ranked));
}

/** It may have come out since; whether this is it, the reader must say. */
const UNRELEASED = /[([{](?:unreleased|forthcoming|dub ?plate|vinyl(?: only)?|white label|promo)[)\]}]/iu;
const PRESENTS = /\b(?:pres|presents?|presenting|aka|a\.k\.a)\b/iu;

function judgeAll(
  line: Recording,
  candidates: readonly BeatportTrack[],
  eitherSuffices: boolean,
): Judgement[] {
  const seen = new Set<number>();
  const judgements: Judgement[] = [];
  for (const track of candidates) {
    if (seen.has(track.id)) continue;
    seen.add(track.id);
    const judgement = judge(line, track, eitherSuffices);
    if (judgement !== undefined) judgements.push(judgement);
  }
  return judgements;
}

/** The label and the catalogue number of the line itself are as good as those of the page. */
function hintsOf(line: TrackLine): NonNullable<TrackLine['hints']> {
  return line.label === undefined ? (line.hints ?? {}) : { label: line.label, ...line.hints };
}

function isExact({ outcome, title, artists, version }: Judgement): boolean {
  return outcome === 'pass' && title.rank === 0 && artists.rank < 2 && version.outcome === 'same';
}

/** Equal to the letter but for one of several artists: worth showing. */
function isLikely({ outcome, title, artists, version }: Judgement): boolean {
  return (
    outcome === 'doubtful' && title.rank === 0 && artists.outcome === 'some' && version.outcome === 'same'
  );
}

function decide(passed: readonly Ranked[], ranked: readonly Ranked[]): Match {
  const [best, ...others] = passed;
  if (best === undefined) return noMatch([], []);
  const rival = others.find((other) => isRival(best, other));
  if (rival !== undefined) return unsure(passed, ranked, [reason('choice.several')]);
  const { judgement, evidence } = best;
  return {
    verdict: 'match',
    track: judgement.track,
    score: scoreOf(judgement, evidence),
    alternatives: alternativesOf(ranked.filter((other) => other !== best)),
    reasons: [...judgement.reasons, ...evidence],
  };
}

/**
 * Two recordings that fit equally well: the same rank, but each with people the other does not have. One recording on
 * several releases is no choice to make.
 */
function isRival(best: Ranked, other: Ranked): boolean {
  if (best.recording.some((rank, at) => rank !== other.recording[at])) return false;
  if (isSingledOut(best.evidence, other.evidence)) return false;
  if (isNamesake(best, other)) return true;
  const [here, there] = [peopleOf(best), peopleOf(other)];
  const differs = here.some((name) => !there.includes(name)) && there.some((name) => !here.includes(name));
  return differs && best.judgement.track.isrc !== (other.judgement.track.isrc ?? '');
}

/** "Sienna (UK)" and "Sienna (BR)" are two people. */
function isNamesake(best: Ranked, other: Ranked): boolean {
  const there = recordingOfTrack(other.judgement.track).artists;
  return recordingOfTrack(best.judgement.track).artists.some(({ joined, suffix }) =>
    there.some(
      (name) =>
        name.joined === joined && name.suffix !== suffix && name.suffix !== undefined && suffix !== undefined,
    ),
  );
}

function peopleOf({ judgement }: Ranked): string[] {
  return recordingOfTrack(judgement.track).artists.map((artist) => artist.joined);
}

function decideOther(exact: readonly Judgement[], line: TrackLine, why: string): Match {
  const ranked = rankJudgements(exact, hintsOf(line));
  const match = decide(ranked, ranked);
  return { ...match, reasons: [why, ...match.reasons] };
}

function unsure(choices: readonly Ranked[], ranked: readonly Ranked[], reasons: string[]): Match {
  const first = choices[0];
  return {
    verdict: 'unsure',
    score:
      first === undefined ? 0 : scoreOf(first.judgement, first.evidence) * (reasons.length > 0 ? 0.6 : 1),
    alternatives: alternativesOf(ranked),
    reasons: reasons.length > 0 ? reasons : (first?.judgement.reasons ?? []),
  };
}

function alternativesOf(ranked: readonly Ranked[]): Alternative[] {
  return ranked
    .slice(0, MOST_ALTERNATIVES)
    .map(({ judgement, evidence }) => ({
      track: judgement.track,
      score: scoreOf(judgement, evidence),
      reasons: [...judgement.reasons, ...evidence],
    }));
}

/** Why nothing fits: the nearest refused version, else who has the title instead. */
function refusalOf(
  asked: Recording,
  ranked: readonly Ranked[],
  candidates: readonly BeatportTrack[],
): string[] {
  const nearest = ranked[0];
  if (nearest !== undefined) return nearest.judgement.reasons;
  if (candidates.length === 0) return [reason('search.empty')];
  const [namesake] = candidates
    .filter((track) => recordingOfTrack(track).joined === asked.joined && asked.joined !== '')
    .sort((a, b) => a.id - b.id);
  if (namesake === undefined) return [reason('title.none')];
  return [reason('title.same'), reason('artist.other', namesake.artists.map(({ name }) => name).join(', '))];
}

function noMatch(reasons: string[], alternatives: Alternative[]): Match {
  return { verdict: 'none', score: 0, alternatives, reasons };
}
