import type { BeatportTrack } from '../beatport/track.ts';
import type { Failure } from '../http/failure.ts';
import { matchLine } from '../match/match-line.ts';
import type { Match } from '../match/match.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { buildQueries } from './queries.ts';
import type { AskOptions, SearchPages } from './search-pages.ts';

/** What Beatport said about a line: the candidates worth showing, or why there are none. */
export type Answer = { requests: number } & (
  | {
      ok: true;
      candidates: BeatportTrack[];
      match: Match;
      /** Every query that was needed got its answer. */ whole: boolean;
    }
  | { ok: false; failure: Failure }
);

/**
 * Asks Beatport for a line: one search page normally, the next query only when nothing on the pages so far is acceptable.
 * Throws the signal's reason when it aborts; every other failure is a value.
 */
export async function ask(pages: SearchPages, line: TrackLine, options: AskOptions): Promise<Answer> {
  const seen = new Map<number, BeatportTrack>();
  let match = matchLine(line, []);
  let requests = 0;
  for (const query of buildQueries(line)) {
    const page = await pages.find(query, options);
    requests += page.requests;
    if (!page.ok) {
      // What an earlier page gave is an answer, though a poorer one.
      if (match.verdict === 'none') return { ok: false, failure: page.failure, requests };
      return { ok: true, candidates: shown(match), match, whole: false, requests };
    }
    for (const track of page.tracks) if (!seen.has(track.id)) seen.set(track.id, track);
    match = matchLine(line, [...seen.values()]);
    if (isAcceptable(match)) break;
  }
  return { ok: true, candidates: shown(match), match, whole: true, requests };
}

/** A match, a choice between versions, or other versions only: more words would find the same rows again. */
function isAcceptable(match: Match): boolean {
  return match.verdict !== 'none' || match.alternatives.length > 0;
}

function shown(match: Match): BeatportTrack[] {
  const others = match.alternatives.map((alternative) => alternative.track);
  return match.track === undefined ? others : [match.track, ...others];
}
