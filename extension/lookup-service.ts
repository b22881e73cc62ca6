import { type BeatportClient, createClient } from '../core/client.ts';
import type { Host } from '../core/host.ts';
import type { BreakerSnapshot } from '../core/http/breaker-state.ts';
import { ageOf, type Cache } from '../core/lookup/cache.ts';
import { lookupKey } from '../core/lookup/lookup-key.ts';
import { createLookup, type Lookup } from '../core/lookup/lookup.ts';
import { matchLine } from '../core/match/match-line.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import { createGate, type Gate } from './gate.ts';
import { paceOf } from './pace.ts';
import { createPrivateCache } from './private-cache.ts';
import type { RowAnswer } from './protocol.ts';
import { sessionValue } from './session-value.ts';
import { readSettings, settings, watchSettings } from './settings.ts';

/** The one place of the browser from which Beatport is asked: limits, breaker and metrics hold for all its tabs. */
export interface LookupService {
  client: BeatportClient;
  gate: Gate;
  /** `open` for normal windows; `secret` writes nothing to disk. Ask only after `ready`. */
  open: Lookups;
  secret: Lookups;
  /** Never rejects. What was stored before the background was stopped last is in force again. */
  ready: Promise<void>;
  /** Called with a line that was answered stale and whose cached answer is fresh now. */
  onRefresh: (listener: (line: TrackLine) => void) => () => void;
}

export interface Lookups extends Pick<Lookup, 'find' | 'search'> {
  /** What is known without asking anybody, fresh or stale. */
  known: (line: TrackLine) => Promise<(RowAnswer & { ok: true }) | undefined>;
  cache: Cache;
}

export interface LookupServiceOptions extends Partial<Host> {
  cache: Cache;
  isOnline?: () => boolean;
}

// A worker dies at 30 s (platform facts, 2): an attempt and a lookup end well before.
const LIMITS = { timeoutMs: 10_000, retryAttempts: 3 };
const LOOKUP_MS = 25_000;

export function createLookupService({ cache, isOnline, ...host }: LookupServiceOptions): LookupService {
  const { speed, inFlight } = settings;
  const pace = paceOf({ speed: speed.fallback, inFlight: inFlight.fallback });
  const client = createClient({ ...host, ...LIMITS, ...pace, credentials: 'include' });
  const gate = createGate({ ...client, isOnline: isOnline ?? (() => navigator.onLine) });
  const refreshed = new Set<(line: TrackLine) => void>();
  const tell = (line: TrackLine) => refreshed.forEach((listener) => listener(line));
  return {
    client,
    gate,
    open: lookupsOver(client, cache, tell),
    secret: lookupsOver(client, createPrivateCache(cache), tell),
    ready: prepare(client).catch((cause: unknown) => {
      console.warn('Cratemark starts with its defaults, storage cannot be read:', cause);
    }),
    onRefresh: (listener) => {
      refreshed.add(listener);
      return () => refreshed.delete(listener);
    },
  };
}

function lookupsOver(client: BeatportClient, cache: Cache, onRefresh: (line: TrackLine) => void): Lookups {
  const options = { client, cache, lookupTimeoutMs: LOOKUP_MS };
  const { find, search } = createLookup({ ...options, onRefresh: ({ line }) => onRefresh(line) });
  return {
    find,
    search,
    cache,
    known: async (line) => {
      const entry = await cache.get(lookupKey(line)).catch(() => undefined);
      const age = ageOf(entry, client.host.now());
      if (entry === undefined || age === 'unusable') return undefined;
      return { ok: true, match: matchLine(line, entry.candidates), stale: age === 'stale' };
    },
  };
}

/** A pause that Beatport asked for outlives the background: a restart must not look like leave to ask again. */
async function prepare({ breaker, limiter }: BeatportClient): Promise<void> {
  const stored = sessionValue<BreakerSnapshot>('breaker');
  watchSettings((changed) => limiter.configure(paceOf(changed)));
  let saved: Promise<void> = Promise.resolve();
  // One chain, so that the last state is the one that stays.
  const save = (state: BreakerSnapshot) => {
    saved = saved.then(() => stored.set(state)).catch(() => undefined);
  };
  const [state, now] = await Promise.all([stored.get(), readSettings()]);
  limiter.configure(paceOf(now));
  if (state?.open && breaker.snapshot().open === undefined) breaker.restore(state);
  breaker.onChange(save);
}
