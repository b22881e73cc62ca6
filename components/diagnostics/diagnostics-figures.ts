import { addCounts, type HourCounts, NO_COUNTS } from '../../extension/shared/hour-counts.ts';

/** One hour of the history, or one day. */
export interface HourFigures extends HourCounts {
  /** When it began, milliseconds since the epoch. */
  at: number;
}

export function sumOf(hours: readonly HourCounts[]): HourCounts {
  return hours.reduce(addCounts, NO_COUNTS);
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
export function meanOf({ queries, hits, networkMs, waitMs }: HourCounts): { network: number; wait: number } {
  const asked = queries - hits;
  return asked === 0 ? { network: 0, wait: 0 } : { network: networkMs / asked, wait: waitMs / asked };
}
