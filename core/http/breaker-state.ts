import { type Failure, isRetryable, PAUSE_REASONS, type PauseReason } from './failure.ts';

/**
 * What a breaker knows, as a plain object that survives storage. All times are milliseconds since the epoch. A probe
 * under way is not part of it: it dies with the worker that sent it, and the next caller becomes the probe.
 */
export interface BreakerSnapshot {
  /** Retryable failures in a row while closed. */
  failures: number;
  /** Openings in a row for the same reason without a success in between; each makes the next one longer. */
  openings: number;
  /** Absent while everything may be sent. */
  open?: OpenState;
}

/** A pause under way. */
export interface OpenState {
  /** What it waits out. */
  because: PauseReason;
  /** Of the opening, or of the last probe that failed. */
  sinceMs: number;
  /** As it was named, or as we chose. */
  untilMs: number;
  /** When the user asks before its time whether it is over. */
  askedMs?: number;
}

/** When the breaker opens, and for how long. */
export interface BreakerOptions {
  /** Failures in a row that open it. */
  threshold?: number;
  /** After failures. */
  failurePause?: Pause;
  /** After a check. */
  challengePause?: Pause;
}

/** Doubles from `firstMs` to `longestMs`. */
export interface Pause {
  /** Milliseconds of the first one. */
  firstMs: number;
  /** Milliseconds of the longest one; each is twice the one before. */
  longestMs: number;
}

export const THRESHOLD = 5;
export const FAILURE_PAUSE: Pause = { firstMs: 5_000, longestMs: 120_000 };
// A check is passed by a person, who may take a while; `probeNow` ends the pause when the host sees that it is passed.
export const CHALLENGE_PAUSE: Pause = { firstMs: 60_000, longestMs: 900_000 };

export const CLOSED: BreakerSnapshot = { failures: 0, openings: 0 };

export function opened(
  state: BreakerSnapshot,
  because: 'challenge' | 'failures',
  { firstMs, longestMs }: Pause,
  now: number,
): BreakerSnapshot {
  const openings = state.open?.because === because ? state.openings + 1 : 1;
  const pauseMs = Math.min(longestMs, firstMs * 2 ** (openings - 1));
  return { failures: 0, openings, open: { because, sinceMs: now, untilMs: now + pauseMs } };
}

/** A time of years may be a slip: so often somebody asks whether it still holds. */
const LONGEST_MS = 86_400_000;

/** When a probe may go. */
export function dueMs({ sinceMs, untilMs, askedMs = Infinity }: OpenState): number {
  return Math.min(untilMs, askedMs, sinceMs + LONGEST_MS);
}

/** Whether a probe may go now. A clock that jumped back ends the pause too rather than prolong it. */
export function isDue(open: OpenState, now: number): boolean {
  return now >= dueMs(open) || now < open.sinceMs;
}

/** What was stored, if it is a state; a disk may be damaged. */
export function storedSnapshot(value: unknown): BreakerSnapshot | undefined {
  const { open, openings } = (value ?? {}) as Partial<BreakerSnapshot>;
  const { because, sinceMs, untilMs } = open ?? {};
  const isState =
    PAUSE_REASONS.some((reason) => reason === because) && [sinceMs, untilMs, openings].every(isFiniteNumber);
  return isState ? (value as BreakerSnapshot) : undefined;
}

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Whether an answer shows that the reason of the pause is gone. Only a real answer shows that of a challenge. */
export function isRecovery(because: PauseReason, failure: Failure | undefined): boolean {
  if (!failure || failure.kind === 'not-found') return true;
  return because !== 'challenge' && !isRetryable(failure) && failure.kind !== 'challenge';
}
