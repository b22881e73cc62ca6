const DAY_MS = 86_400_000;

/**
 * When something ends, as the reader's language writes it: "11:22 PM", and of another day also which: "Friday at 11:22 PM",
 * "Dec 24, 2026, 11:22 PM". All times are milliseconds since the epoch.
 */
export function untilText(untilMs: number, now: number, language?: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    ...dayOptions(untilMs, now),
  }).format(untilMs);
}

function dayOptions(untilMs: number, now: number): Intl.DateTimeFormatOptions {
  if (new Date(untilMs).toDateString() === new Date(now).toDateString()) return {};
  // In a week the same weekday would say today.
  if (Math.abs(untilMs - now) < 6 * DAY_MS) return { weekday: 'long' };
  return { year: 'numeric', month: 'short', day: 'numeric' };
}
