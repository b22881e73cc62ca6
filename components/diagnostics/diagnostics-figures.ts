/** One hour of the history. Times are milliseconds, summed over its queries. */
export interface HourFigures {
  /** When it began, milliseconds since the epoch. */
  at: number;
  queries: number;
  hits: number;
  requests: number;
  retries: number;
  failures: number;
  networkMs: number;
  waitMs: number;
}

export type Sums = Omit<HourFigures, 'at'>;

const NAMES = ['queries', 'hits', 'requests', 'retries', 'failures', 'networkMs', 'waitMs'] as const;

export function sumOf(hours: readonly HourFigures[]): Sums {
  const sum = (name: keyof Sums) => hours.reduce((total, hour) => total + hour[name], 0);
  return Object.fromEntries(NAMES.map((name) => [name, sum(name)])) as unknown as Sums;
}

/** Days of the reader's calendar, oldest first. */
export function daysOf(hours: readonly HourFigures[]): HourFigures[] {
  const days = new Map<number, HourFigures[]>();
  for (const hour of hours) {
    const day = new Date(hour.at).setHours(0, 0, 0, 0);
    days.set(day, [...(days.get(day) ?? []), hour]);
  }
  return [...days].map(([at, of]) => ({ at, ...sumOf(of) }));
}

/** Milliseconds for one query that asked Beatport. */
export function meanOf({ queries, hits, networkMs, waitMs }: Sums): { network: number; wait: number } {
  const asked = queries - hits;
  return asked === 0 ? { network: 0, wait: 0 } : { network: networkMs / asked, wait: waitMs / asked };
}
