import type { BeatportTrack } from '../beatport/track.ts';
import type { Host } from '../host.ts';
import type { Verdict } from '../match/match.ts';

/**
 * Where answers are kept between lookups; the host brings one (memory here, a file in the CLI, IndexedDB in the
 * extension). Every method may fail: a cache that cannot be read is a miss, one that cannot be written is no cache.
 */
export interface Cache {
  get: (key: string) => Promise<CacheEntry | undefined>;
  set: (key: string, entry: CacheEntry) => Promise<void>;
  clear: () => Promise<void>;
}

/** What Beatport answered for one line: the records that can count, not the verdict, so that a better matcher needs no new request. */
export interface CacheEntry {
  /** The form of the entry; another one is a miss. */
  form: number;
  candidates: BeatportTrack[];
  /** How many of them there were after each query that was answered; absent where these are all there can be. */
  pages?: number[];
  /** Milliseconds since the epoch. */
  storedAt: number;
  expiresAt: number;
}

export const CACHE_FORM = 1;

const DAY_MS = 86_400_000;
const FOUND_DAYS = 30;
const NOT_FOUND_DAYS = 2;
/** A tenth either way, so that a list stored in one minute does not expire in one minute. */
const JITTER = 0.1;

export function cacheEntry(candidates: BeatportTrack[], verdict: Verdict, host: Host): CacheEntry {
  const days = verdict === 'none' ? NOT_FOUND_DAYS : FOUND_DAYS;
  const lifetime = days * DAY_MS * (1 + JITTER * (2 * host.random() - 1));
  const storedAt = host.now();
  return { form: CACHE_FORM, candidates, storedAt, expiresAt: storedAt + lifetime };
}

/** Fresh, or stale (shown at once and asked again behind), or of no use. A clock that was set back makes an entry stale. */
export function ageOf(entry: CacheEntry | undefined, now: number): 'fresh' | 'stale' | 'unusable' {
  if (entry === undefined || entry.form !== CACHE_FORM || !Array.isArray(entry.candidates)) return 'unusable';
  return now < entry.expiresAt && entry.storedAt <= now ? 'fresh' : 'stale';
}
