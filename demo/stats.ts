/** What was asked of the stand-in since it started or was reset. */
export interface Stats {
  requests: number;
  /** By the kind of page: "/search/tracks", "/track". */
  byRoute: Record<string, number>;
  /** By status, with "reset" and "aborted" for what got none. */
  byStatus: Record<string, number>;
  /** Faults played, by switch name. */
  faults: Record<string, number>;
  /** Requests for an address that was asked before. */
  repeated: number;
  inFlight: number;
  maxInFlight: number;
  distinctQueries: number;
  /** The searched texts in order of arrival, at most 10,000. */
  queries: string[];
  /** When each request arrived, in the host's milliseconds, at most 10,000. */
  startedAt: number[];
}

/** One request from arrival to the last byte of its answer. */
export interface Visit {
  /** How often this address was asked before. */
  attempt: number;
  status: (status: number | string) => void;
  fault: (name: string) => void;
  /** May be called more than once. */
  end: () => void;
}

export interface Tally {
  open: (address: string, route: string, query: string | null, now: number) => Visit;
  stats: () => Stats;
  reset: () => void;
}

export function makeTally(): Tally {
  let state = fresh();
  return {
    open: (address, route, query, now) => open(state, address, route, query, now),
    stats: () => ({ ...structuredClone(state.counts), distinctQueries: state.distinct.size }),
    // Requests still under way belong to the old count and do not disturb the new one.
    reset: () => void (state = fresh()),
  };
}

interface State {
  counts: Omit<Stats, 'distinctQueries'>;
  seen: Map<string, number>;
  distinct: Set<string>;
}

function fresh(): State {
  const counts = {
    requests: 0,
    byRoute: {},
    byStatus: {},
    faults: {},
    repeated: 0,
    inFlight: 0,
    maxInFlight: 0,
    queries: [],
    startedAt: [],
  };
  return { counts, seen: new Map(), distinct: new Set() };
}

function open(state: State, address: string, route: string, query: string | null, now: number): Visit {
  const { counts, seen, distinct } = state;
  const attempt = seen.get(address) ?? 0;
  seen.set(address, attempt + 1);
  counts.requests++;
  if (attempt > 0) counts.repeated++;
  add(counts.byRoute, route);
  if (query !== null) {
    distinct.add(query);
    if (counts.queries.length < KEPT) counts.queries.push(query);
  }
  if (counts.startedAt.length < KEPT) counts.startedAt.push(now);
  counts.inFlight++;
  counts.maxInFlight = Math.max(counts.maxInFlight, counts.inFlight);
  let ended = false;
  const end = () => {
    if (!ended) counts.inFlight--;
    ended = true;
  };
  return {
    attempt,
    end,
    status: (status) => add(counts.byStatus, String(status)),
    fault: (name) => add(counts.faults, name),
  };
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

const KEPT = 10_000;
