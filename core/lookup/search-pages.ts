import { parseSearchPage } from '../beatport/page.ts';
import { readPage } from '../beatport/read-page.ts';
import type { BeatportTrack } from '../beatport/track.ts';
import { searchUrl } from '../beatport/urls.ts';
import type { BeatportClient } from '../client.ts';
import type { Failure } from '../http/failure.ts';
import { createCoalescer } from './coalesce.ts';
import { queryKey } from './query-key.ts';

/** What a search came to. `requests` counts what was sent for this very caller. */
type SearchPage = { requests: number } & (
  { ok: true; tracks: BeatportTrack[] } | { ok: false; failure: Failure }
);

/** For one request of a lookup, whatever page it is for. */
export interface AskOptions {
  signal: AbortSignal;
  priority?: number;
  /** Milliseconds for one request as a whole, its retries included. */
  deadlineMs?: number;
  /** As in `RequestOptions`. */
  erased?: AbortSignal;
}

/** Search pages by their words. Throws the signal's reason when it aborts; every other failure is a value. */
export interface SearchPages {
  find: (query: string, options: AskOptions) => Promise<SearchPage>;
  forget: () => void;
}

type Pages = Map<string, { tracks: BeatportTrack[]; readAt: number }>;

/** Lists name several mixes of one title one after another, and who types goes back and forth between a few words. */
const MOST_PAGES = 30;
const KEPT_MS = 600_000;

/**
 * Each page is asked for once: who wants the same words meanwhile shares the request, and who wants them soon after gets
 * the page from memory. The lines' own answers have a cache of their own, which lasts.
 */
export function createSearchPages(client: BeatportClient): SearchPages {
  const { host, metrics } = client;
  let pages: Pages = new Map();
  // A page that is here when its reader stops was paid for: it is read to its end and kept.
  const coalescer = createCoalescer<SearchPage>({ heedsAbort: true });

  function remembered(key: string): BeatportTrack[] | undefined {
    const page = pages.get(key);
    const age = host.now() - (page?.readAt ?? 0);
    return age >= 0 && age < KEPT_MS ? page?.tracks : undefined;
  }

  /** In the pages of when it was asked for: what was forgotten since does not come back with it. */
  function remember(pages: Pages, key: string, tracks: BeatportTrack[]): void {
    pages.delete(key);
    pages.set(key, { tracks, readAt: host.now() });
    const oldest = pages.keys().next();
    if (pages.size > MOST_PAGES && oldest.done !== true) pages.delete(oldest.value);
  }

  async function request(query: string, options: AskOptions): Promise<SearchPage> {
    const url = searchUrl(client.origin, query);
    const parse = (html: string) => parseSearchPage(html, { origin: client.origin, query });
    const { attempts, ...page } = await readPage(
      client,
      { url, text: query, type: 'search', parse },
      options,
    );
    return { ...page, requests: attempts };
  }

  return {
    forget: () => {
      pages = new Map();
    },
    find: async (query, { signal, ...options }) => {
      const key = queryKey(query);
      const tracks = remembered(key);
      if (tracks !== undefined) {
        metrics.record({
          ...NO_WORK,
          text: query,
          candidates: tracks.length,
          outcome: tracks.length > 0 ? 'ok' : 'empty',
        });
        return { ok: true, tracks, requests: 0 };
      }
      const job = async (signal: AbortSignal) => {
        const current = pages;
        const page = await request(query, { ...options, signal });
        if (page.ok) remember(current, key, page.tracks);
        return page;
      };
      const { value: page, shared } = await coalescer.run(key, job, signal);
      return shared ? { ...page, requests: 0 } : page;
    },
  };
}

const NO_WORK = { type: 'search', totalMs: 0, networkMs: 0, cacheHit: true, attempts: 0 } as const;
