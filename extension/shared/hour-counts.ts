/** What one hour came to. Times are milliseconds, summed over its queries. */
export interface HourCounts {
  queries: number;
  /** Queries that the cache answered. */
  hits: number;
  /** Requests really sent, retries included. */
  requests: number;
  retries: number;
  failures: number;
  networkMs: number;
  /** Waiting for a turn, for a retry, for anything but the network. */
  waitMs: number;
}

export const NO_COUNTS: HourCounts = {
  queries: 0,
  hits: 0,
  requests: 0,
  retries: 0,
  failures: 0,
  networkMs: 0,
  waitMs: 0,
};

const NAMES = Object.keys(NO_COUNTS) as (keyof HourCounts)[];

/** Seven days: what a plot shows, and about fifteen kilobytes at most. */
export const KEPT_HOURS = 7 * 24;

export function addCounts(one: HourCounts, other: HourCounts): HourCounts {
  return Object.fromEntries(NAMES.map((name) => [name, one[name] + other[name]])) as unknown as HourCounts;
}

/** The hours up to `latest` that are kept. A later one comes from a clock that was ahead, or from another hand. */
export function trimHours(hours: Record<string, HourCounts>, latest: number): Record<string, HourCounts> {
  const isKept = (hour: number) => hour <= latest && hour > latest - KEPT_HOURS;
  return Object.fromEntries(Object.entries(hours).filter(([hour]) => isKept(Number(hour))));
}

export function isCounts(value: unknown): value is HourCounts {
  return NAMES.every((name) => Number.isFinite((value as Partial<HourCounts> | null)?.[name]));
}
