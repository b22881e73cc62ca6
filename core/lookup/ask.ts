import type { BeatportTrack } from '../beatport/track.ts';
import type { Failure } from '../http/failure.ts';
import { matchLine } from '../match/match-line.ts';
import type { Match } from '../match/match.ts';
import { namesSomebody } from '../match/names-somebody.ts';
import { relevantTo } from '../match/relevant.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import type { CacheEntry } from './cache.ts';
import { buildQueries, isTransliterated } from './queries.ts';
import type { AskOptions, SearchPages } from './search-pages.ts';

/** What Beatport has said to the queries of a line: all that another line with the same `lookupKey` needs too. */
export type Asked = Pick<CacheEntry, 'candidates' | 'pages'>;

export const NOTHING_ASKED: Asked = { candidates: [], pages: [] };

export type Answer = { requests: number } & (
  { ok: true; asked: Asked; match: Match } | { ok: false; failure: Failure }
);

/**
 * Asks Beatport for a line: one search page normally, the next query only when nothing on the pages so far is acceptable and
 * other words can help. `asked` is what is known already and not asked again. Throws the signal's reason when it aborts;
 * every other failure is a value.
 */
export async function ask(
  pages: SearchPages,
  line: TrackLine,
  options: AskOptions,
  asked = NOTHING_ASKED,
): Promise<Answer> {
  const queries = buildQueries(line);
  let requests = 0;
  for (;;) {
    const match = matchFrom(line, asked);
    if (match !== undefined) return { ok: true, asked, match, requests };
    const query = queries[asked.pages?.length ?? 0] ?? '';
    if (isHopeless(line, query, asked)) {
      asked = withPage(asked, []);
      continue;
    }
    const page = await pages.find(query, options);
    requests += page.requests;
    if (!page.ok) return { ok: false, failure: page.failure, requests };
    asked = withPage(asked, relevantTo(line, page.tracks));
  }
}

/** The answer that was asked for already; undefined where a further query is needed. */
export function matchFrom(line: TrackLine, { candidates, pages }: Asked): Match | undefined {
  if (pages === undefined) return matchLine(line, candidates);
  let match = matchLine(line, []);
  for (const count of pages) {
    match = matchLine(line, candidates.slice(0, count));
    if (isAcceptable(match)) return match;
  }
  return pages.length < buildQueries(line).length ? undefined : match;
}

/** A match, a choice between versions, or other versions only: more words would find the same rows again. */
function isAcceptable(match: Match): boolean {
  return match.verdict !== 'none' || match.alternatives.length > 0;
}

function withPage({ candidates, pages = [] }: Asked, page: readonly BeatportTrack[]): Asked {
  const known = new Set(candidates.map(({ id }) => id));
  const all = [...candidates, ...page.filter(({ id }) => !known.has(id) && known.add(id))];
  return { candidates: all, pages: [...pages, all.length] };
}

/**
 * Fewer words of a line bring other records of its people to the top. Where a page has none of them, they are not there, and
 * asking on would cost thrice for each invented line (measured: of 10,000 lines of lists and libraries none is
 * found that way). Of names in another script Beatport may have the Latin form only.
 */
function isHopeless(line: TrackLine, query: string, { candidates, pages = [] }: Asked): boolean {
  return pages.length > 0 && !isTransliterated(query, line) && !namesSomebody(line, candidates);
}
