import type { BeatportTrack } from '../beatport/track.ts';
import type { Host } from '../host.ts';
import type { Verdict } from '../match/match.ts';

/**
 * Where answers are kept between lookups; the host brings one (memory here, a file in the CLI, IndexedDB in the
 * extension). Every method may fail: a cache that cannot be read is a miss, one that cannot be written is no cache.
 */
export interface Cache {
  /** Whatever lies under the key: the lookup takes only what is an entry in every field (`stored-entry.ts`). */
  get: (key: string) => Promise<unknown>;
  /** Keeps an entry in place of the one before. */
  set: (key: string, entry: CacheEntry) => Promise<void>;
  /** Deletes everything. */
  clear: () => Promise<void>;
  /** For what turned out to be of no use; without it that stays until it is written over. */
  delete?: (key: string) => Promise<void>;
  /** Deletes what is over, known by `isOver`. Called when the cache is first used and once a day of use. */
  sweep?: (now: number) => Promise<void>;
}

/** What Beatport answered for one line: the records that can count, not the verdict, so that a better matcher needs no new request. */
export interface CacheEntry {
  /** The form of the entry; another one is a miss. */
  form: number;
  /** As Beatport listed them. */
  candidates: BeatportTrack[];
  /** How many of them there were after each query that was answered; absent where these are all there can be. */
  pages?: number[];
  /** Milliseconds since the epoch. */
  storedAt: number;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

const CACHE_FORM = 1;

export const DAY_MS = 86_400_000;
const FOUND_DAYS = 30;
const NOT_FOUND_DAYS = 2;
/** Up to so much less, so that a list stored in one minute is not asked for again in one minute. */
const JITTER = 0.05;
/** Of an entry's time. In the rest it is shown at once and asked again behind. */
const FRESH = 0.9;
/** No entry is kept longer, whatever it says of itself. */
export const KEPT_MS = FOUND_DAYS * DAY_MS;

export function cacheEntry(candidates: BeatportTrack[], verdict: Verdict, host: Host): CacheEntry {
  const days = verdict === 'none' ? NOT_FOUND_DAYS : FOUND_DAYS;
  const lifetime = days * DAY_MS * (1 - JITTER * host.random());
  const storedAt = host.now();
  return { form: CACHE_FORM, candidates, storedAt, expiresAt: Math.floor(storedAt + lifetime) };
}

/** Fresh, or stale (shown at once and asked again behind), or of no use: of another form, or its time is over. */
export function ageOf(entry: CacheEntry | undefined, now: number): 'fresh' | 'stale' | 'unusable' {
  if (entry === undefined || entry.form !== CACHE_FORM || isOver(entry, now)) return 'unusable';
  const { storedAt, expiresAt } = entry;
  return now < storedAt + (expiresAt - storedAt) * FRESH ? 'fresh' : 'stale';
}

/**
 * Whether an entry must not be kept any longer. One from the future is left over from a clock that was wrong: by it nobody
 * can tell when its time is over.
 */
export function isOver(
  { storedAt, expiresAt }: Pick<CacheEntry, 'storedAt' | 'expiresAt'>,
  now: number,
): boolean {
  return !(storedAt <= now && now < expiresAt && now < storedAt + KEPT_MS);
}
