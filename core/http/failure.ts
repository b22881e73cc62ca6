/**
 * Why a request gave no page. Known failures are values; `kind` decides what happens next. Durations are milliseconds,
 * `untilMs` is milliseconds since the epoch.
 */
export type Failure =
  /**
   * Beatport, or Cloudflare in front of it, wants to see a person first. `unmarked`: without any of the marks of a check,
   * but in its manner: a page without data, or another page than the one asked for. It may also be a changed site.
   */
  | { kind: 'challenge'; status?: number; unmarked?: true }
  | { kind: 'not-found'; status: number }
  | { kind: 'rate-limited'; status: number; retryAfterMs?: number }
  | { kind: 'server'; status: number; retryAfterMs?: number }
  | { kind: 'forbidden'; status: number }
  /** The attempt, or the whole request with its waits, took longer than it may. */
  | { kind: 'timeout'; timeoutMs: number }
  | { kind: 'network'; cause: unknown }
  | { kind: 'aborted'; cause: unknown }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'wrong-type'; contentType: string }
  /** The answer came from another host. */
  | { kind: 'redirected'; to: string }
  /** The page ended before it was whole. */
  | { kind: 'cut-short'; cause?: unknown }
  /** Nothing was sent: earlier answers say to wait. */
  | { kind: 'paused'; untilMs: number; because: PauseReason }
  /** Nothing was sent: the address is not on the one origin that may be asked. */
  | { kind: 'off-origin'; url: string }
  /** A whole page came that no reader understands. */
  | { kind: 'unreadable'; cause: unknown };

/** What can go wrong. */
export type FailureKind = Failure['kind'];

/** What the breaker waits out: a check to pass, a run of failures, a time that Beatport named, or the rest of the day. */
export type PauseReason = 'challenge' | 'failures' | 'retry-after' | 'daily-budget';
export const PAUSE_REASONS: readonly PauseReason[] = ['challenge', 'failures', 'retry-after', 'daily-budget'];

/** What one attempt came to. `networkMs` runs from the request to the last byte read. */
export type Outcome =
  | { ok: true; html: string; status: number; url: string; networkMs: number }
  | { ok: false; failure: Failure; networkMs: number };

const RETRYABLE: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'rate-limited',
  'server',
  'timeout',
  'network',
  'cut-short',
]);

/** Whether asking again may help. A missing page, a check, a refusal or an odd answer stays what it is. */
export function isRetryable(failure: Failure): boolean {
  return RETRYABLE.has(failure.kind);
}

/** For the places that must throw. `failure` says what happened, `cause` holds the underlying error where there is one. */
export class RequestError extends Error {
  /** Always `RequestError`. */
  override readonly name = 'RequestError';
  /** What happened. */
  readonly failure: Failure;

  /** The message is `describeFailure` of it. */
  constructor(failure: Failure) {
    super(describeFailure(failure), 'cause' in failure ? { cause: failure.cause } : undefined);
    this.failure = failure;
  }
}

/** One or two plain sentences: what happened, and what to do next. */
export function describeFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'challenge':
      if (failure.unmarked)
        return 'Beatport answers with another page, probably a check. Open Beatport in a browser; if it works there as usual, look for a newer version of Cratemark.';
      return 'Beatport asks for a check before it answers. Open Beatport in a browser, pass the check, then try again.';
    case 'not-found':
      return `Beatport has no such page (status ${failure.status}). Check the address; the track may have been removed.`;
    case 'rate-limited':
      return `Beatport asks us to slow down (status ${failure.status}). Try again ${later(failure.retryAfterMs)}.`;
    case 'server':
      return `Beatport has trouble answering (status ${failure.status}). Try again ${later(failure.retryAfterMs)}.`;
    case 'forbidden':
      return `Beatport refuses this request (status ${failure.status}). Open Beatport in a browser to see whether it works there.`;
    case 'timeout':
      return `Beatport did not answer within ${seconds(failure.timeoutMs)}. Try again, or allow more time.`;
    case 'network':
      return 'Beatport cannot be reached. Check the connection, then try again.';
    case 'aborted':
      return 'The request was stopped before Beatport answered. Start it again if that was not meant.';
    case 'too-large':
      return `The page is larger than ${failure.limitBytes / 1024 ** 2} MB and was not read. Check that the address is a track or search page.`;
    case 'wrong-type':
      return `Beatport answered with ${failure.contentType || 'no content type'} instead of a web page. Check the address.`;
    case 'redirected':
      return `Beatport sent the request on to ${failure.to}, which is not the page asked for. Check the address.`;
    case 'cut-short':
      return 'The page ended before it was complete. Try again.';
    case 'paused':
      return describePause(failure.because, failure.untilMs);
    case 'off-origin':
      return `${failure.url} is not a Beatport address, so it was not requested. Check the address.`;
    case 'unreadable':
      return 'The page cannot be read; Beatport may have changed it. Look for a newer version of Cratemark.';
  }
}

function describePause(because: PauseReason, untilMs: number): string {
  const time = new Date(untilMs).toISOString();
  switch (because) {
    case 'challenge':
      return `Requests are paused until ${time}, because Beatport asks for a check. Open Beatport in a browser and pass it.`;
    case 'failures':
      return `Requests are paused until ${time}, because several in a row failed. Try again after that.`;
    case 'retry-after':
      return `Requests are paused until ${time}, the time Beatport named. Try again after that.`;
    case 'daily-budget':
      return `The requests for today are used up; they go on at ${time}. Raise the daily budget to go on now.`;
  }
}

function later(retryAfterMs?: number): string {
  if (!retryAfterMs) return 'in a few minutes';
  const days = Math.ceil(retryAfterMs / 86_400_000);
  return days > 1 ? `in ${days} days` : `in ${seconds(retryAfterMs)}`;
}

function seconds(ms: number): string {
  const count = Math.round(ms / 100) / 10;
  return count === 1 ? '1 second' : `${count} seconds`;
}
