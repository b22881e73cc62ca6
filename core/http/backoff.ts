export interface BackoffOptions {
  baseMs?: number;
  capMs?: number;
}

const BACKOFF_BASE_MS = 1_000;
export const BACKOFF_CAP_MS = 30_000;

/**
 * Milliseconds before retry number `retry` (0 for the first): between nothing and 1 s, 2 s, 4 s … 30 s, evenly spread
 * ("full jitter"), so that many callers that failed together do not come back together. The cap is applied first:
 * jitter before the cap would heap up long waits at exactly the cap.
 */
export function backoffDelay(retry: number, options: BackoffOptions, random: () => number): number {
  return random() * backoffCeiling(retry, options);
}

/** The longest that `backoffDelay` may answer for this retry. */
export function backoffCeiling(
  retry: number,
  { baseMs = BACKOFF_BASE_MS, capMs = BACKOFF_CAP_MS }: BackoffOptions = {},
): number {
  return Math.min(capMs, baseMs * 2 ** Math.min(retry, 30));
}
