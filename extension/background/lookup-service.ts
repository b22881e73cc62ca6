import { type BeatportClient, createClient } from '../../core/client.ts';
import { type Host, webHost } from '../../core/host.ts';
import { type BreakerSnapshot, CLOSED, storedSnapshot } from '../../core/http/breaker-state.ts';
import { isSlowdown, type Slowdown } from '../../core/http/congestion.ts';
import { fetchTransport } from '../../core/http/transport.ts';
import { type Logger, quietLogger } from '../../core/logger.ts';
import type { Cache } from '../../core/lookup/cache.ts';
import { type Corrections, createMemoryCorrections } from '../../core/lookup/corrections.ts';
import { createLookup, type Lookup } from '../../core/lookup/lookup.ts';
import { createSignal } from '../../core/signal.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { createDayCounter } from './day-counter.ts';
import { createGate, type Gate } from './gate.ts';
import { paceOf } from './pace.ts';
import { createPrivateCache, createPrivateCorrections } from './private-stores.ts';
import type { RowAnswer } from '../shared/protocol.ts';
import { createRelay, type Relay } from './relay.ts';
import { rowAnswer } from './row-answer.ts';
import { createRowBudget, type RowBudget } from './row-budget.ts';
import { createSessionWriter, type SessionWriter, sessionValue } from './session-value.ts';
import { readSettings, settings, watchSettings } from '../shared/settings.ts';

/** The one place of the browser from which Beatport is asked: limits, breaker and metrics hold for all its tabs. */
export interface LookupService {
  client: BeatportClient;
  gate: Gate;
  rowBudget: RowBudget;
  /** `open` for normal windows; `secret` writes nothing to disk. Ask only after `ready`. */
  open: Lookups;
  secret: Lookups;
  /** Never rejects. What was stored before the background was stopped last is in force again. */
  ready: Promise<void>;
  /** A page of Beatport was loaded: its check may be passed, so what waits for that is tried again. */
  beatportLoaded: () => void;
  /**
   * Forgets all answers, those of private windows with what was chosen in them, and what was counted today. What is under way
   * leaves no trace, and a pause is over. Resolves when nothing of before is written any more.
   */
  erase: () => Promise<void>;
  /** Called with a line that was answered stale and whose cached answer is fresh now. */
  onRefresh: (listener: (line: TrackLine) => void) => () => void;
}

export interface Lookups extends Pick<Lookup, 'find' | 'search' | 'store'> {
  /** What is known without asking anybody, fresh or stale. */
  known: (line: TrackLine) => Promise<RowAnswer | undefined>;
  corrections: Corrections;
  /** All answers, those in memory and on their way too; the choices stay. */
  clear: () => Promise<void>;
}

export interface LookupServiceOptions extends Partial<Host> {
  cache: Cache;
  /** What the user chose for single lines; in memory unless given. */
  corrections?: Corrections;
  isOnline?: () => boolean;
  logger?: Logger;
}

// A worker dies at 30 s (docs/platform.md): an attempt and a lookup end well before.
const LIMITS = { timeoutMs: 10_000, retryAttempts: 3 };
const LOOKUP_MS = 25_000;

export function createLookupService({
  cache,
  corrections = createMemoryCorrections(),
  isOnline,
  logger = quietLogger,
  ...host
}: LookupServiceOptions): LookupService {
  const { speed, inFlight } = settings;
  const pace = paceOf({ speed: speed.fallback, inFlight: inFlight.fallback });
  const { fetch, sleep } = webHost(host);
  const relay = createRelay(fetchTransport({ fetch }, { credentials: 'include' }), { sleep });
  const dayCounter = createDayCounter();
  const client = createClient({
    ...host,
    ...LIMITS,
    ...pace,
    dayCounter,
    transport: relay.transport,
    logger,
  });
  const gate = createGate({ ...client, isOnline: isOnline ?? (() => navigator.onLine) });
  const session = createSessionWriter();
  const rowBudget = createRowBudget(client);
  const refreshed = createSignal<TrackLine>();
  const open = lookupsOver(client, { cache, corrections }, refreshed.emit);
  const hidden = { cache: createPrivateCache(cache), corrections: createPrivateCorrections(corrections) };
  const secret = lookupsOver(client, hidden, refreshed.emit);
  return {
    client,
    gate,
    rowBudget,
    open,
    secret,
    ready: prepare(client, relay, gate, session).catch((cause: unknown) => {
      console.warn('Cratemark starts with its defaults, storage cannot be read:', cause);
    }),
    beatportLoaded: () => {
      relay.loaded();
      gate.tryNow('challenge');
    },
    erase: async () => {
      client.counts.erase();
      client.dailyBudget.forget();
      client.breaker.restore(CLOSED);
      await Promise.all([
        open.clear(),
        secret.clear(),
        hidden.corrections.clear(),
        dayCounter.forget(),
        rowBudget.forget(),
        session.settled(),
      ]);
      gate.ring();
    },
    onRefresh: refreshed.subscribe,
  };
}

interface Stores {
  cache: Cache;
  corrections: Corrections;
}

function lookupsOver(client: BeatportClient, stores: Stores, onRefresh: (line: TrackLine) => void): Lookups {
  const { cache, corrections } = stores;
  const options = { client, ...stores, lookupTimeoutMs: LOOKUP_MS };
  const { find, known, search, forget, store } = createLookup({
    ...options,
    onRefresh: ({ line }) => onRefresh(line),
  });
  return {
    find,
    search,
    store,
    corrections,
    clear: async () => {
      await forget();
      await cache.clear();
    },
    known: async (line) => {
      const result = await known(line);
      return result && rowAnswer(result);
    },
  };
}

/** A pause and a slower pace that Beatport asked for outlive the background: a restart must not look like leave to ask again. */
async function prepare(
  client: BeatportClient,
  relay: Relay,
  gate: Gate,
  { save }: SessionWriter,
): Promise<void> {
  const { breaker, limiter, dailyBudget, metrics } = client;
  const pause = sessionValue<BreakerSnapshot>('breaker');
  const slowdown = sessionValue<Slowdown>('slowdown');
  watchSettings((changed) => {
    limiter.configure(paceOf(changed));
    if (changed.dailyBudget !== dailyBudget.limit) dailyBudget.configure({ limit: changed.dailyBudget });
  });
  const [stored, slow, now] = await Promise.all([
    pause.get(),
    slowdown.get(),
    readSettings(),
    relay.restore(),
  ]);
  limiter.configure(paceOf(now));
  if (isSlowdown(slow)) limiter.restore(slow);
  dailyBudget.configure({ limit: now.dailyBudget });
  const state = storedSnapshot(stored);
  if (state && breaker.snapshot().open === undefined) breaker.restore(state);
  metrics.subscribe(({ erased }) => !erased && limiter.snapshot() && save(slowdown, limiter.snapshot()));
  breaker.onChange((changed) => save(pause, changed.open && changed));
  breaker.onChange(({ open }) => {
    if (open?.because !== 'challenge') return;
    void relay.challenged().then((another) => another && gate.tryNow('challenge'));
  });
}
