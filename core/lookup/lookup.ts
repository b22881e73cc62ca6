import pLimit from 'p-limit';
import type { BeatportTrack } from '../beatport/track.ts';
import type { BeatportClient } from '../client.ts';
import type { Failure } from '../http/failure.ts';
import { matchLine } from '../match/match-line.ts';
import type { Metrics } from '../metrics.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { fold } from '../tracklist/fold.ts';
import { type Answer, ask, search } from './ask.ts';
import { ageOf, type Cache, cacheEntry, type CacheEntry } from './cache.ts';
import { createCoalescer } from './coalesce.ts';
import { inOrder } from './in-order.ts';
import { lookupKey } from './lookup-key.ts';
import { createMemoryCache } from './memory-cache.ts';
import type { LookupResult } from './result.ts';

export interface LookupOptions {
  client: BeatportClient;
  /** In memory unless given. */
  cache?: Cache;
  /** Called with the fresh answer after a stale one was given. */
  onRefresh?: (result: LookupResult) => void;
  /** Milliseconds for one request of a lookup as a whole, its retries included; unless given, what its attempts can take. */
  lookupTimeoutMs?: number;
}

export interface FindOptions {
  signal?: AbortSignal;
  /** Lower goes first; 0 unless given. */
  priority?: number;
}

export type SearchResult =
  { ok: true; tracks: BeatportTrack[]; source: 'network' | 'cache' } | { ok: false; failure: Failure };

/** Lines to matches. Known failures are values; a promise rejects only with the reason of the caller's own abort. */
export interface Lookup {
  find: (line: TrackLine, options?: FindOptions) => Promise<LookupResult>;
  /** Free text to the tracks Beatport lists for it, in its order. */
  search: (text: string, options?: FindOptions) => Promise<SearchResult>;
  /** All lines, answered in any order through `onResult`; the results are in the order of `lines`. */
  findAll: (lines: readonly TrackLine[], options?: FindAllOptions) => Promise<LookupResult[]>;
  /** Results in the order of the lines, in bounded memory; `width` lines are under way at most. */
  stream: (
    lines: Iterable<TrackLine> | AsyncIterable<TrackLine>,
    options?: StreamOptions,
  ) => AsyncGenerator<LookupResult>;
  metrics: Metrics;
}

export interface FindAllOptions extends FindOptions {
  onResult?: (result: LookupResult, index: number) => void;
}

export interface StreamOptions extends FindOptions {
  width?: number;
}

/** Lines under way at a time: well over the requests in flight, so that a slow line does not leave a slot empty. */
const WIDTH = 64;

export function createLookup({
  client,
  cache = createMemoryCache(),
  onRefresh,
  lookupTimeoutMs,
}: LookupOptions): Lookup {
  const { host, metrics, logger } = client;
  const coalescer = createCoalescer<Answer>();
  const searches = createMemoryCache(100);
  const deadline = lookupTimeoutMs === undefined ? {} : { deadlineMs: lookupTimeoutMs };

  async function find(line: TrackLine, { signal, priority = 0 }: FindOptions = {}): Promise<LookupResult> {
    signal?.throwIfAborted();
    if (line.kind !== 'track') return answered(line, [], { source: 'none' });
    const key = lookupKey(line);
    const entry = await read(key);
    const age = ageOf(entry, host.now());
    if (entry !== undefined && age !== 'unusable') {
      recordHit(line, entry, age === 'stale');
      if (age === 'stale') void refresh(line, key);
      return answered(line, entry.candidates, { source: 'cache', stale: age === 'stale' });
    }
    let mine = false;
    const job = (shared: AbortSignal) => {
      mine = true;
      return askAndKeep(line, key, shared, priority);
    };
    const answer = await coalescer.run(key, job, signal);
    const requests = mine ? answer.requests : 0;
    if (!answer.ok)
      return { line, requests, source: 'network', stale: false, ok: false, failure: answer.failure };
    return answered(line, answer.candidates, { source: 'network', requests });
  }

  async function askAndKeep(
    line: TrackLine,
    key: string,
    signal: AbortSignal,
    priority: number,
  ): Promise<Answer> {
    const answer = await ask(client, line, { signal, priority, ...deadline });
    if (answer.ok && answer.whole)
      await write(key, cacheEntry(answer.candidates, answer.match.verdict, host));
    return answer;
  }

  /** Behind a stale answer: last in the queue, and not at all while requests are paused. */
  async function refresh(line: TrackLine, key: string): Promise<void> {
    if (client.breaker.snapshot().open !== undefined) return;
    try {
      const answer = await coalescer.run(key, (signal) =>
        askAndKeep(line, key, signal, Number.MAX_SAFE_INTEGER),
      );
      if (answer.ok)
        onRefresh?.(answered(line, answer.candidates, { source: 'network', requests: answer.requests }));
    } catch (error) {
      logger.warn('refreshing a cached answer failed', { error: String(error) });
    }
  }

  async function read(key: string): Promise<CacheEntry | undefined> {
    try {
      return await cache.get(key);
    } catch (error) {
      logger.warn('the cache cannot be read', { error: String(error) });
      return undefined;
    }
  }

  async function write(key: string, entry: CacheEntry): Promise<void> {
    try {
      await cache.set(key, entry);
    } catch (error) {
      logger.warn('the cache cannot be written', { error: String(error) });
    }
  }

  function recordHit(line: TrackLine, { candidates }: CacheEntry, stale: boolean): void {
    const outcome = candidates.length > 0 ? 'ok' : 'empty';
    const text = `${line.artists.join(', ')} - ${line.title}`;
    metrics.record({ text, type: 'lookup', totalMs: 0, networkMs: 0, candidates: candidates.length, cacheHit: true, stale, outcome, attempts: 0 }); // prettier-ignore
  }

  async function searchText(text: string, { signal, priority = 0 }: FindOptions = {}): Promise<SearchResult> {
    const key = fold(text);
    if (key === '') return { ok: true, tracks: [], source: 'cache' };
    const known = await searches.get(key);
    if (known !== undefined && ageOf(known, host.now()) === 'fresh')
      return { ok: true, tracks: known.candidates, source: 'cache' };
    const page = await search(client, text, {
      signal: signal ?? new AbortController().signal,
      priority,
      ...deadline,
    });
    if (!page.ok) return { ok: false, failure: page.failure };
    await searches.set(key, cacheEntry(page.tracks, 'none', host));
    return { ok: true, tracks: page.tracks, source: 'network' };
  }

  return {
    find,
    search: searchText,
    metrics,
    findAll: (lines, { onResult, ...options } = {}) => {
      const turn = pLimit(WIDTH);
      const one = async (line: TrackLine, index: number) => {
        const result = await find(line, options);
        onResult?.(result, index);
        return result;
      };
      return Promise.all(lines.map((line, index) => turn(one, line, index)));
    },
    stream: (lines, { width = WIDTH, ...options } = {}) =>
      inOrder(lines, (line) => find(line, options), width),
  };
}

function answered(
  line: TrackLine,
  candidates: readonly BeatportTrack[],
  {
    source,
    requests = 0,
    stale = false,
  }: { source: LookupResult['source']; requests?: number; stale?: boolean },
): LookupResult {
  return { line, requests, source, stale, ok: true, match: matchLine(line, candidates) };
}
