import pLimit from 'p-limit';
import type { BeatportClient } from '../client.ts';
import { matchLine } from '../match/match-line.ts';
import type { Metrics } from '../metrics.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { reason } from '../match/reasons.ts';
import { type Answer, ask, type Asked, matchFrom, NOTHING_ASKED } from './ask.ts';
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
import { createSafeCache, type SafeCache, type Write } from './safe-cache.ts';
import { createSearchPages } from './search-pages.ts';
import { storedCorrection } from './stored-correction.ts';
import { createTextSearch, type TextSearch } from './text-search.ts';

/** What a lookup is made of. */
export interface LookupOptions {
  /** Asks Beatport. */
  client: BeatportClient;
  /** In memory unless given. */
  cache?: Cache;
  /** The user's choices for single lines; they outrank every verdict. None unless given. */
  corrections?: Corrections;
  /** Called with the fresh answer after a stale one was given. */
  onRefresh?: (result: LookupResult) => void;
  /** Milliseconds for one request of a lookup as a whole, its retries included; unless given, what its attempts can take. */
  lookupTimeoutMs?: number;
}

/** Lines to matches. Known failures are values; a promise rejects only with the reason of the caller's own abort. */
export interface Lookup {
  /** The track that a line means. */
  find: (line: TrackLine, options?: FindOptions) => Promise<LookupResult>;
  /** What is known about a line without asking anybody, fresh or stale; undefined when that is nothing. */
  known: (line: TrackLine) => Promise<LookupResult | undefined>;
  /** What Beatport lists for a text. */
  search: TextSearch;
  /** All lines, answered in any order through `onResult`; the results are in the order of `lines`. */
  findAll: (lines: readonly TrackLine[], options?: FindAllOptions) => Promise<LookupResult[]>;
  /** Results in the order of the lines, in bounded memory; `width` lines are under way at most. */
  stream: (
    lines: Iterable<TrackLine> | AsyncIterable<TrackLine>,
    options?: StreamOptions,
  ) => AsyncGenerator<LookupResult>;
  /**
   * Drops the search pages that are still in memory; lookups under way keep nothing any more. The cache is its owner's to
   * clear, once this has resolved.
   */
  forget: () => Promise<void>;
  /** What is kept of the answers. */
  store: SafeCache;
  /** Those of the client. */
  metrics: Metrics;
}

/** For a list of lines. */
export interface FindAllOptions extends FindOptions {
  /** Called with each result as it comes; `index` is its place in the list. */
  onResult?: (result: LookupResult, index: number) => void;
}

/** For lines that come one by one. */
export interface StreamOptions extends FindOptions {
  /** Lines under way at most, 64 unless given. */
  width?: number;
}

type Found = LookupResult & { ok: true };

/** Lines under way at a time: well over the requests in flight, so that a slow line does not leave a slot empty. */
const WIDTH = 64;
const NEVER = new AbortController().signal;

/** Lines to matches, asked for through one client. */
export function createLookup({
  client,
  cache = createMemoryCache(),
  corrections,
  onRefresh,
  lookupTimeoutMs,
}: LookupOptions): Lookup {
  const { host, metrics, logger } = client;
  const store = createSafeCache(cache, client);
  const pages = createSearchPages(client);
  const chosen = createChosen(client, store);
  const coalescer = createCoalescer<Answer>();
  const deadline = lookupTimeoutMs === undefined ? {} : { deadlineMs: lookupTimeoutMs };

  async function find(line: TrackLine, { signal, priority = 0 }: FindOptions = {}): Promise<LookupResult> {
    signal?.throwIfAborted();
    const begun = begin();
    if (!isChoosable(line)) return nothing(line);
    const key = lookupKey(line);
    const [entry, correction] = await Promise.all([store.read(key), readCorrection(line)]);
    const job = { line, key, entry, priority, begun };
    if (correction === undefined) return findAnswer(job, signal);
    const { erased, write } = begun;
    const options = { priority, ...deadline, erased, ...(signal === undefined ? {} : { signal }) };
    const result = await chosen.find(line, correction, entry, options, write);
    if (result?.stale === true) void refresh(job);
    return result ?? withoutChoice(await findAnswer(job, signal));
  }

  /** What belongs to the time before an erase, should one come. */
  function begin(): Begun {
    return { erased: client.counts.signal, write: store.writer() };
  }

  /** The cached answer, else Beatport's. */
  async function findAnswer(wanted: Wanted, signal: AbortSignal | undefined): Promise<LookupResult> {
    const { line, key, entry } = wanted;
    if (line.kind !== 'track') return nothing(line);
    const cached = fromCache(line, entry);
    if (cached !== undefined) {
      recordHit(cached);
      if (cached.stale) void refresh(wanted);
      return cached;
    }
    const known = ageOf(entry, host.now()) === 'fresh' ? entry : undefined;
    const job = (signal: AbortSignal) => askAndKeep(wanted, signal, known);
    const { value: answer, shared } = await coalescer.run(key, job, signal);
    const result = { line, requests: shared ? 0 : answer.requests, source: 'network', stale: false } as const;
    if (!answer.ok) return { ...result, ok: false, failure: answer.failure };
    if (!shared) return { ...result, ok: true, match: answer.match };
    // What another line of this key asked for is mostly all that this one needs.
    const own = await askAndKeep(wanted, signal ?? NEVER, answer.asked);
    if (!own.ok) return { ...result, ...own };
    return { ...result, requests: own.requests, ok: true, match: own.match };
  }

  function fromCache(line: TrackLine, entry: CacheEntry | undefined): Found | undefined {
    const match = entry === undefined ? undefined : matchFrom(line, entry);
    if (entry === undefined || match === undefined) return undefined;
    const stale = ageOf(entry, host.now()) !== 'fresh';
    return { line, requests: 0, source: 'cache', stale, ok: true, match };
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
      const found = await corrections.get(correctionKey(line));
      return storedCorrection(found) ?? (await formerChoice(corrections, line));
    } catch (error) {
      logger.warn('the corrections cannot be read', { error: String(error) });
      return undefined;
    }
  }

  /** Keeps what was asked beyond `known`, no longer than that. */
  async function askAndKeep(
    { line, key, priority, begun: { erased, write } }: Wanted,
    signal: AbortSignal,
    known: Asked & { expiresAt?: number } = NOTHING_ASKED,
  ): Promise<Answer> {
    const answer = await ask(pages, line, { signal, priority, erased, ...deadline }, known);
    if (answer.ok && answer.asked !== known) {
      const entry = { ...cacheEntry(answer.asked.candidates, answer.match.verdict, host), ...answer.asked };
      const expiresAt = Math.min(entry.expiresAt, known.expiresAt ?? Infinity);
      await write(key, { ...entry, expiresAt });
    }
    return answer;
  }

  /** Behind a stale answer: last in the queue, and not at all while requests are paused. */
  async function refresh(wanted: Wanted): Promise<void> {
    const { line, key } = wanted;
    if (client.breaker.snapshot().open !== undefined) return;
    try {
      const { value: answer } = await coalescer.run(key, (signal) =>
        askAndKeep({ ...wanted, priority: Number.MAX_SAFE_INTEGER }, signal),
      );
      if (!answer.ok) return;
      const { match, requests } = answer;
      onRefresh?.({ line, requests, source: 'network', stale: false, ok: true, match });
    } catch (error) {
      logger.warn('refreshing a cached answer failed', { error: String(error) });
    }
  }

  function recordHit({ line, match, stale }: Found): void {
    const candidates = match.alternatives.length + (match.track === undefined ? 0 : 1);
    const outcome = candidates > 0 ? 'ok' : 'empty';
    const text = `${line.artists.join(', ')} - ${line.title}`;
    metrics.record({
      text,
      type: 'lookup',
      totalMs: 0,
      networkMs: 0,
      candidates,
      cacheHit: true,
      stale,
      outcome,
      attempts: 0,
    });
  }

  return {
    find,
    known,
    store,
    search: createTextSearch(pages, client, deadline),
    forget: () => {
      pages.forget();
      return store.giveUp();
    },
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

/** Of a lookup, from its beginning. */
interface Begun {
  /** Aborted when the counts were erased meanwhile. */
  erased: AbortSignal;
  write: Write;
}

interface Wanted {
  line: TrackLine;
  key: string;
  entry: CacheEntry | undefined;
  priority: number;
  begun: Begun;
}

/** A mashup is never looked up, but the user may know the one record it is. An ID is another track on every page. */
function isChoosable({ kind }: TrackLine): boolean {
  return kind === 'track' || kind === 'mashup';
}

function withoutChoice(result: LookupResult): LookupResult {
  if (!result.ok) return result;
  const reasons = [reason('choice.gone'), ...result.match.reasons];
  return { ...result, match: { ...result.match, reasons } };
}

/** For a line that names no track, so that nothing is asked. */
function nothing(line: TrackLine): LookupResult {
  return { line, requests: 0, source: 'none', stale: false, ok: true, match: matchLine(line, []) };
}
