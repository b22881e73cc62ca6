import pLimit from 'p-limit';
import type { BeatportTrack } from '../beatport/track.ts';
import type { BeatportClient } from '../client.ts';
import { matchLine } from '../match/match-line.ts';
import type { Metrics } from '../metrics.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { reason } from '../match/reasons.ts';
import { type Answer, ask } from './ask.ts';
import { ageOf, type Cache, cacheEntry, type CacheEntry } from './cache.ts';
import { createChosen } from './chosen.ts';
import { createCoalescer } from './coalesce.ts';
import { correctionKey } from './correction-key.ts';
import type { Correction, Corrections } from './corrections.ts';
import type { FindOptions } from './find-options.ts';
import { formerChoice } from './former-choice.ts';
import { inOrder } from './in-order.ts';
import { lookupKey } from './lookup-key.ts';
import { createMemoryCache } from './memory-cache.ts';
import type { LookupResult } from './result.ts';
import { createSafeCache } from './safe-cache.ts';
import { createSearchPages } from './search-pages.ts';
import { createTextSearch, type TextSearch } from './text-search.ts';

export interface LookupOptions {
  client: BeatportClient;
  /** In memory unless given. */
  cache?: Cache;
  /** What somebody chose for single lines; it outranks every verdict. None unless given. */
  corrections?: Corrections;
  /** Called with the fresh answer after a stale one was given. */
  onRefresh?: (result: LookupResult) => void;
  /** Milliseconds for one request of a lookup as a whole, its retries included; unless given, what its attempts can take. */
  lookupTimeoutMs?: number;
}

/** Lines to matches. Known failures are values; a promise rejects only with the reason of the caller's own abort. */
export interface Lookup {
  find: (line: TrackLine, options?: FindOptions) => Promise<LookupResult>;
  /** What is known about a line without asking anybody, fresh or stale; undefined when that is nothing. */
  known: (line: TrackLine) => Promise<LookupResult | undefined>;
  search: TextSearch;
  /** All lines, answered in any order through `onResult`; the results are in the order of `lines`. */
  findAll: (lines: readonly TrackLine[], options?: FindAllOptions) => Promise<LookupResult[]>;
  /** Results in the order of the lines, in bounded memory; `width` lines are under way at most. */
  stream: (
    lines: Iterable<TrackLine> | AsyncIterable<TrackLine>,
    options?: StreamOptions,
  ) => AsyncGenerator<LookupResult>;
  /** Drops the search pages that are still in memory; the cache is its owner's to clear. */
  forget: () => void;
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
  corrections,
  onRefresh,
  lookupTimeoutMs,
}: LookupOptions): Lookup {
  const { host, metrics, logger } = client;
  const store = createSafeCache(cache, logger);
  const pages = createSearchPages(client);
  const chosen = createChosen(client, store);
  const coalescer = createCoalescer<Answer>();
  const deadline = lookupTimeoutMs === undefined ? {} : { deadlineMs: lookupTimeoutMs };

  async function find(line: TrackLine, { signal, priority = 0 }: FindOptions = {}): Promise<LookupResult> {
    signal?.throwIfAborted();
    if (!isChoosable(line)) return answered(line, [], { source: 'none' });
    const key = lookupKey(line);
    const [entry, correction] = await Promise.all([store.read(key), readCorrection(line)]);
    if (correction === undefined) return findAnswer(line, key, entry, signal, priority);
    const options = { priority, ...deadline, ...(signal === undefined ? {} : { signal }) };
    const result = await chosen.find(line, correction, entry, options);
    if (result?.stale === true) void refresh(line, key);
    return result ?? withoutChoice(await findAnswer(line, key, entry, signal, priority));
  }

  /** The cached answer, else Beatport's. */
  async function findAnswer(
    line: TrackLine,
    key: string,
    entry: CacheEntry | undefined,
    signal: AbortSignal | undefined,
    priority: number,
  ): Promise<LookupResult> {
    if (line.kind !== 'track') return answered(line, [], { source: 'none' });
    const cached = fromCache(line, entry);
    if (entry !== undefined && cached !== undefined) {
      recordHit(line, entry, cached.stale);
      if (cached.stale) void refresh(line, key);
      return cached;
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

  function fromCache(line: TrackLine, entry: CacheEntry | undefined): LookupResult | undefined {
    const age = ageOf(entry, host.now());
    if (entry === undefined || age === 'unusable') return undefined;
    return answered(line, entry.candidates, { source: 'cache', stale: age === 'stale' });
  }

  async function known(line: TrackLine): Promise<LookupResult | undefined> {
    if (!isChoosable(line)) return undefined;
    const key = lookupKey(line);
    const [entry, correction] = await Promise.all([store.read(key), readCorrection(line)]);
    if (correction !== undefined) return chosen.known(line, correction, entry);
    return line.kind === 'track' ? fromCache(line, entry) : undefined;
  }

  async function readCorrection(line: TrackLine): Promise<Correction | undefined> {
    if (corrections === undefined) return undefined;
    try {
      return (await corrections.get(correctionKey(line))) ?? (await formerChoice(corrections, line));
    } catch (error) {
      logger.warn('the corrections cannot be read', { error: String(error) });
      return undefined;
    }
  }

  async function askAndKeep(
    line: TrackLine,
    key: string,
    signal: AbortSignal,
    priority: number,
  ): Promise<Answer> {
    const answer = await ask(pages, line, { signal, priority, ...deadline });
    if (answer.ok && answer.whole)
      await store.write(key, cacheEntry(answer.candidates, answer.match.verdict, host));
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

  function recordHit(line: TrackLine, { candidates }: CacheEntry, stale: boolean): void {
    const outcome = candidates.length > 0 ? 'ok' : 'empty';
    const text = `${line.artists.join(', ')} - ${line.title}`;
    metrics.record({ text, type: 'lookup', totalMs: 0, networkMs: 0, candidates: candidates.length, cacheHit: true, stale, outcome, attempts: 0 }); // prettier-ignore
  }

  return {
    find,
    known,
    search: createTextSearch(pages, deadline),
    forget: pages.forget,
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

/** A mashup is never looked up, but somebody may know the one record it is. An ID is another track on every page. */
function isChoosable({ kind }: TrackLine): boolean {
  return kind === 'track' || kind === 'mashup';
}

function withoutChoice(result: LookupResult): LookupResult {
  if (!result.ok) return result;
  const reasons = [reason('choice.gone'), ...result.match.reasons];
  return { ...result, match: { ...result.match, reasons } };
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
