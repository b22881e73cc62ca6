import type { Host } from '../host.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from '../metrics.ts';
import { attempt } from './attempt.ts';
import { BACKOFF_CAP_MS, backoffCeiling, backoffDelay } from './backoff.ts';
import type { Breaker, Pass } from './breaker.ts';
import type { PageSigns } from './classify.ts';
import type { DailyBudget } from './daily-budget.ts';
import { type Failure, isRetryable, type Outcome } from './failure.ts';
import type { Limiter } from './limiter.ts';
import { onAbort } from './on-abort.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Transport } from './transport.ts';

/** What every request of one client shares. */
export interface RequestPorts {
  /** The one origin that may be asked. */
  origin: string;
  /** By what a check is told from a page. */
  pageSigns: PageSigns;
  /** Clock, chance and `fetch`. */
  host: Host;
  /** How bytes come. */
  transport: Transport;
  /** How many requests at a time, and how fast. */
  limiter: Limiter;
  /** Stops asking while that cannot help. */
  breaker: Breaker;
  /** How many retries there may be. */
  budget: RetryBudget;
  /** How many requests a day. */
  dailyBudget: DailyBudget;
  /** Where requests and retries are counted. */
  metrics: Pick<Metrics, 'count'>;
  /** Where core says what it did. */
  logger: Logger;
  /** For requests that do not say otherwise. */
  defaults: { timeoutMs: number; retryAttempts: number };
}

/** For one request; what is left out is the client's. */
export interface RequestOptions {
  /** Stops the request. */
  signal?: AbortSignal;
  /** Lower goes first; 0 unless given. */
  priority?: number;
  /** Milliseconds for one attempt, body included. */
  timeoutMs?: number;
  /** Attempts in all: 3 means the first and at most two more. */
  retryAttempts?: number;
  /**
   * Milliseconds for the request as a whole: attempts, backoff and waiting for the breaker, but not the time in the
   * limiter's queue, which says how much else was asked and nothing about this request. Unless given, what the attempts
   * and the longest backoff between them can take.
   */
  deadlineMs?: number;
  /** Aborted when what is kept was erased meanwhile: then the request leaves no trace, not even in a count. */
  erased?: AbortSignal;
}

/** `attempts` counts what was really sent; `networkMs` sums over them. */
export type PageOutcome = Outcome & { attempts: number };

/**
 * The page at `url`, asked for politely: breaker, then a turn in the limiter, then one attempt, and over again where that
 * can help. A retry gives its slot back while it waits. Never throws for anything the network does, nor for an abort.
 */
export async function requestPage(
  ports: RequestPorts,
  url: string,
  options: RequestOptions = {},
): Promise<PageOutcome> {
  // A signal of its own, so that the many waits of many requests do not all listen to the caller's.
  const own = new AbortController();
  const { signal: caller } = options;
  const unlink = caller ? onAbort(caller, () => own.abort(caller.reason)) : undefined;
  try {
    return await pursue(ports, plan(ports, url, { ...options, signal: own.signal }));
  } finally {
    unlink?.();
  }
}

async function pursue(ports: RequestPorts, work: Work): Promise<PageOutcome> {
  if (!work.allowed) return ended(work, { kind: 'off-origin', url: work.url });
  for (;;) {
    const pass = await ports.breaker.admit(work);
    if (!pass.ok) return ended(work, pass.failure);
    const outcome = await takeTurn(ports, work, pass);
    if (outcome === 'again') continue;
    work.networkMs += outcome.networkMs;
    pass.settle(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) return { ...outcome, networkMs: work.networkMs, attempts: work.attempts };

    const { url, attempts } = work;
    const delayMs = delayBeforeRetry(ports, work, outcome.failure);
    if (delayMs === undefined) return ended(work, outcome.failure);
    ports.logger.debug('retrying', { url, failure: outcome.failure.kind, attempts, delayMs });
    const aborted = await pause(ports.host, delayMs, work.signal);
    if (aborted) return ended(work, aborted);
  }
}

/** One request under way. */
interface Work {
  url: string;
  /** Whether the address may be asked for. */
  allowed: boolean;
  signal: AbortSignal;
  erased: AbortSignal | undefined;
  priority: number;
  /** Kept over retries, so that a retry queues before what came later. */
  arrival: number;
  timeoutMs: number;
  untilMs: number;
  maxAttempts: number;
  attempts: number;
  networkMs: number;
}

function plan(
  { origin, host, limiter, defaults }: RequestPorts,
  url: string,
  options: RequestOptions & { signal: AbortSignal },
): Work {
  const { timeoutMs = defaults.timeoutMs, retryAttempts = defaults.retryAttempts } = options;
  const { deadlineMs = retryAttempts * (timeoutMs + BACKOFF_CAP_MS) } = options;
  return {
    url,
    allowed: isAllowed(url, origin),
    signal: options.signal,
    erased: options.erased,
    priority: options.priority ?? 0,
    arrival: limiter.arrival(),
    timeoutMs,
    untilMs: host.now() + deadlineMs,
    maxAttempts: retryAttempts,
    attempts: 0,
    networkMs: 0,
  };
}

function isAllowed(text: string, origin: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.origin === origin && !url.username && !url.password;
}

/** `again`: nothing was sent, and the breaker has to be asked anew. */
async function takeTurn(ports: RequestPorts, work: Work, pass: Pass): Promise<Outcome | 'again'> {
  const { host, limiter, breaker, dailyBudget } = ports;
  const queuedAt = host.now();
  const leaveQueue = () => (work.untilMs += Math.max(0, host.now() - queuedAt));
  try {
    const outcome = await limiter.run(async () => {
      leaveQueue();
      if (!(await dailyBudget.take(work.erased))) return 'used-up';
      // The counter may take its time.
      work.signal.throwIfAborted();
      return send(ports, work);
    }, work);
    if (outcome !== 'recalled' && outcome !== 'used-up') return outcome;
    pass.release();
    if (outcome === 'recalled') leaveQueue();
    else breaker.openUntil(dailyBudget.renewsAt(), 'daily-budget');
    return 'again';
  } catch (cause) {
    // Nothing was sent: the limiter and the task reject only when the signal aborts before that.
    return { ok: false, failure: { kind: 'aborted', cause }, networkMs: 0 };
  }
}

async function send({ budget, metrics, limiter, ...ports }: RequestPorts, work: Work): Promise<Outcome> {
  work.attempts += 1;
  metrics.count('requests');
  if (work.attempts === 1) budget.request();
  else metrics.count('retries');
  const leftMs = Math.max(1, work.untilMs - ports.host.now());
  const start = limiter.started();
  const timeoutMs = Math.min(work.timeoutMs, leftMs);
  const outcome = await attempt(ports, work.url, { signal: work.signal, timeoutMs });
  limiter.answered(start, outcome);
  return outcome;
}

/** Milliseconds until the next attempt, or undefined when there is none. Tells the others what the host asked for. */
function delayBeforeRetry(ports: RequestPorts, work: Work, failure: Failure): number | undefined {
  const { host, breaker, limiter } = ports;
  const now = host.now();
  const retryAfterMs = ('retryAfterMs' in failure && failure.retryAfterMs) || 0;
  if (now + retryAfterMs > work.untilMs) {
    breaker.openUntil(now + retryAfterMs);
    return undefined;
  }
  // Both 429 and 503 speak about the service as a whole (RFC 9110 §10.2.3), so they hold everybody.
  if (retryAfterMs > 0) limiter.hold(now + retryAfterMs);
  if (!isRetryable(failure) || work.attempts >= work.maxAttempts) return undefined;
  const delayMs = Math.max(politeDelay(ports, work.attempts - 1), retryAfterMs);
  return now + delayMs >= work.untilMs ? undefined : delayMs;
}

const SPENT_BUDGET_FACTOR = 4;

function politeDelay({ budget, host }: RequestPorts, retry: number): number {
  if (budget.spend()) return backoffDelay(retry, {}, host.random);
  return Math.min(BACKOFF_CAP_MS, SPENT_BUDGET_FACTOR * backoffCeiling(retry));
}

async function pause(host: Host, ms: number, signal: AbortSignal): Promise<Failure | undefined> {
  try {
    await host.sleep(ms, signal);
    return undefined;
  } catch (error) {
    if (!signal.aborted) throw error;
    return { kind: 'aborted', cause: signal.reason };
  }
}

function ended({ attempts, networkMs }: Work, failure: Failure): PageOutcome {
  return { ok: false, failure, attempts, networkMs };
}
