import type { BeatportTrack } from '../beatport/track.ts';
import type { BeatportClient } from '../client.ts';
import type { Failure } from '../http/failure.ts';
import type { FindOptions } from './find-options.ts';
import { queryKey } from './query-key.ts';
import type { SearchPages } from './search-pages.ts';

/** The tracks that Beatport lists, or why there are none. */
export type SearchResult =
  { ok: true; tracks: BeatportTrack[]; source: 'network' | 'cache' } | { ok: false; failure: Failure };

/** Free text to the tracks Beatport lists for it, in its order. */
export type TextSearch = (text: string, options?: FindOptions) => Promise<SearchResult>;

export function createTextSearch(
  pages: SearchPages,
  { counts }: Pick<BeatportClient, 'counts'>,
  deadline: { deadlineMs?: number },
): TextSearch {
  const never = new AbortController().signal;
  return async (text, { signal = never, priority = 0 } = {}) => {
    if (queryKey(text) === '') return { ok: true, tracks: [], source: 'cache' };
    const page = await pages.find(text, { signal, priority, erased: counts.signal, ...deadline });
    if (!page.ok) return { ok: false, failure: page.failure };
    return { ok: true, tracks: page.tracks, source: page.requests > 0 ? 'network' : 'cache' };
  };
}
