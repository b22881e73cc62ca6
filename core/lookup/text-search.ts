import type { BeatportTrack } from '../beatport/track.ts';
import type { BeatportClient } from '../client.ts';
import type { Failure } from '../http/failure.ts';
import { fold } from '../tracklist/fold.ts';
import { search } from './ask.ts';
import { ageOf, cacheEntry } from './cache.ts';
import type { FindOptions } from './find-options.ts';
import { createMemoryCache } from './memory-cache.ts';

export type SearchResult =
  { ok: true; tracks: BeatportTrack[]; source: 'network' | 'cache' } | { ok: false; failure: Failure };

/** Free text to the tracks Beatport lists for it, in its order. */
export type TextSearch = (text: string, options?: FindOptions) => Promise<SearchResult>;

/** The latest searches are remembered, because somebody who types goes back and forth between a few of them. */
const REMEMBERED = 100;

export function createTextSearch(client: BeatportClient, deadline: { deadlineMs?: number }): TextSearch {
  const { host } = client;
  const searches = createMemoryCache(REMEMBERED);
  const never = new AbortController().signal;

  return async (text, { signal = never, priority = 0 } = {}) => {
    const key = fold(text);
    if (key === '') return { ok: true, tracks: [], source: 'cache' };
    const known = await searches.get(key);
    if (known !== undefined && ageOf(known, host.now()) === 'fresh')
      return { ok: true, tracks: known.candidates, source: 'cache' };
    const page = await search(client, text, { signal, priority, ...deadline });
    if (!page.ok) return { ok: false, failure: page.failure };
    await searches.set(key, cacheEntry(page.tracks, 'none', host));
    return { ok: true, tracks: page.tracks, source: 'network' };
  };
}
