import type { FailureKind } from './http/failure.ts';
import type { Host } from './host.ts';
import { createSignal } from './signal.ts';

/** One query as it went. Times are milliseconds; `networkMs` sums over its attempts, `totalMs` includes all waiting. */
export interface QueryRecord {
  /** What was asked: the words of a search, the address of a page, the text of a line. */
  text: string;
  /** What was asked for. */
  type: 'search' | 'track' | 'lookup' | 'list';
  /** From the question to the answer. */
  totalMs: number;
  /** Of that, the time the network took. */
  networkMs: number;
  /** Tracks that came back. */
  candidates: number;
  /** Whether no request was needed. */
  cacheHit: boolean;
  /** With `cacheHit`: the answer had outlived its time and is being refreshed. */
  stale?: boolean;
  /** How it ended. */
  outcome: 'ok' | 'empty' | FailureKind;
  /** Requests really sent, retries included. */
  attempts: number;
  /** What is kept was erased while it was under way: it is not to be kept. */
  erased?: true;
  /** When it ended, milliseconds since the epoch. */
  at: number;
}

/** Events that belong to no single query. */
export type Counter = 'requests' | 'retries' | 'breakerOpenings';

/** What was counted up to a moment. */
export interface MetricsSnapshot {
  /** Since the beginning. */
  totals: {
    /** Queries recorded, however many requests they took. */
    queries: number;
    requests: number;
    retries: number;
    cacheHits: number;
    /** Queries that no cache answered. */
    cacheMisses: number;
    stale: number;
    breakerOpenings: number;
    failures: Partial<Record<FailureKind, number>>;
  };
  /** The latest queries, oldest first. */
  queries: QueryRecord[];
}

/** Counts what was asked and how it went. Nothing leaves the machine; the host decides what it shows. */
export interface Metrics {
  /** Also updates the totals that follow from a record: queries, hits, misses, stale, failures. */
  record: (query: Omit<QueryRecord, 'at'>) => void;
  /** Notes an event that belongs to no query. */
  count: (counter: Counter) => void;
  /** A copy of all that was counted. */
  snapshot: () => MetricsSnapshot;
  /** Called after each record. Returns how to unsubscribe. */
  subscribe: (listener: (query: QueryRecord) => void) => () => void;
}

/** Metrics in memory. */
export function createMetrics(
  host: Pick<Host, 'now'>,
  options: { capacity?: number } = {},
): MetricsCollector {
  return new MetricsCollector(host, options);
}

/** Metrics in bounded memory: running totals, and the latest `capacity` queries (1,000 unless given). */
export class MetricsCollector implements Metrics {
  readonly #host: Pick<Host, 'now'>;
  readonly #capacity: number;
  readonly #recorded = createSignal<QueryRecord>();
  readonly #totals: MetricsSnapshot['totals'] = {
    queries: 0,
    requests: 0,
    retries: 0,
    cacheHits: 0,
    cacheMisses: 0,
    stale: 0,
    breakerOpenings: 0,
    failures: {},
  };
  /** A ring: once full, `#oldest` is overwritten next. */
  #ring: QueryRecord[] = [];
  #oldest = 0;

  /** `capacity`: how many queries are kept. */
  constructor(host: Pick<Host, 'now'>, { capacity = 1_000 }: { capacity?: number } = {}) {
    this.#host = host;
    this.#capacity = capacity;
  }

  /** Also updates the totals that follow from a record. */
  record(query: Omit<QueryRecord, 'at'>): void {
    const record = { ...query, at: this.#host.now() };
    this.#keep(record);
    this.#add(record);
    this.#recorded.emit(record);
  }

  /** Notes an event that belongs to no query. */
  count(counter: Counter): void {
    this.#totals[counter] += 1;
  }

  /** A copy of all that was counted. */
  snapshot(): MetricsSnapshot {
    const queries = [...this.#ring.slice(this.#oldest), ...this.#ring.slice(0, this.#oldest)];
    return structuredClone({ totals: this.#totals, queries });
  }

  /** Called after each record. Returns how to unsubscribe. */
  subscribe(listener: (query: QueryRecord) => void): () => void {
    return this.#recorded.subscribe(listener);
  }

  #keep(record: QueryRecord): void {
    if (this.#ring.length < this.#capacity) {
      this.#ring.push(record);
    } else if (this.#capacity > 0) {
      this.#ring[this.#oldest] = record;
      this.#oldest = (this.#oldest + 1) % this.#capacity;
    }
  }

  #add({ cacheHit, stale, outcome }: QueryRecord): void {
    const totals = this.#totals;
    totals.queries += 1;
    if (cacheHit) totals.cacheHits += 1;
    else totals.cacheMisses += 1;
    if (stale) totals.stale += 1;
    if (outcome !== 'ok' && outcome !== 'empty') {
      totals.failures[outcome] = (totals.failures[outcome] ?? 0) + 1;
    }
  }
}
