/** Requests by calendar day ("2026-07-05"). */
export type DayCounts = Readonly<Record<string, number>>;

/** Days before that are remembered, so that a clock which was ahead for a while finds its own day again. */
export const KEPT_DAYS = 3;

/**
 * The counts with some more requests on a day. What was counted for days that are still to come was asked before now, under a
 * clock that was ahead, so it counts for this day: setting a clock back never begins a budget anew.
 */
export function countDay(counts: DayCounts, day: string, requests: number): DayCounts {
  const days = Object.keys(counts).sort();
  const today = days
    .filter((other) => other >= day)
    .reduce((sum, other) => sum + (counts[other] ?? 0), requests);
  const before = days.filter((other) => other < day).slice(-KEPT_DAYS);
  return { ...Object.fromEntries(before.map((other) => [other, counts[other] ?? 0])), [day]: today };
}
