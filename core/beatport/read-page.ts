import { type BeatportClient, checkNumber } from '../client.ts';
import { describeFailure, type Failure } from '../http/failure.ts';
import { type PageOutcome, requestPage, type RequestOptions } from '../http/request-page.ts';
import type { QueryRecord } from '../metrics.ts';
import { PageError } from './page-error.ts';
import type { BeatportTrack } from './track.ts';

/** What to ask for and how to read the answer. */
export interface Question {
  url: string;
  /** For the metrics and the log. */
  text: string;
  type: QueryRecord['type'];
  parse: (html: string) => BeatportTrack[];
}

export type Page = { ok: true; tracks: BeatportTrack[] } | { ok: false; failure: Failure };

/**
 * One page and the tracks on it, or why there are none. Records the query and, on failure, logs a warning. A challenge
 * that only the reader recognises opens the breaker like any other. Throws the signal's reason when it aborts.
 */
export async function readPage(
  client: BeatportClient,
  question: Question,
  options: RequestOptions = {},
): Promise<Page & { attempts: number }> {
  checkRequestOptions(options);
  const { host, metrics, logger } = client;
  const startedAt = host.now();
  const { erased = client.counts.signal } = options;
  const outcome = await requestPage(client, question.url, { ...options, erased });
  if (outcome.ok && client.limiter.waiting > 0) await letNextAsk(client, options.signal);
  const page = outcome.ok ? parsed(client, question, outcome.html) : outcome;
  metrics.record({
    text: question.text,
    type: question.type,
    totalMs: host.now() - startedAt,
    networkMs: outcome.networkMs,
    candidates: page.ok ? page.tracks.length : 0,
    cacheHit: false,
    outcome: outcomeOf(page),
    attempts: outcome.attempts,
    ...(erased.aborted && { erased: true }),
  });
  if (!page.ok) {
    if (page.failure.kind === 'aborted') throw page.failure.cause;
    logger.warn(describeFailure(page.failure), warning(question, page.failure, outcome));
  }
  return { ...page, attempts: outcome.attempts };
}

/**
 * Reading takes milliseconds, so the next in line sends its request first. An abort ends the wait: what is
 * here already is kept.
 */
async function letNextAsk({ host }: BeatportClient, signal: AbortSignal | undefined): Promise<void> {
  await host.sleep(0, signal).catch(() => {});
}

function parsed(client: BeatportClient, { parse }: Question, html: string): Page {
  try {
    return { ok: true, tracks: parse(html) };
  } catch (cause) {
    // Anything but a PageError is a fault of a reader. It must not cost the other tracks of a list, and the warning and
    // the metrics tell it.
    const kind = cause instanceof PageError ? cause.kind : 'unreadable';
    if (kind === 'challenge') client.breaker.challenge();
    return { ok: false, failure: failureOf(kind, cause) };
  }
}

function failureOf(kind: PageError['kind'], cause: unknown): Failure {
  if (kind === 'challenge') return { kind };
  return kind === 'not-found' ? { kind, status: 200 } : { kind, cause };
}

function outcomeOf(page: Page): QueryRecord['outcome'] {
  if (!page.ok) return page.failure.kind;
  return page.tracks.length > 0 ? 'ok' : 'empty';
}

function warning(
  { type, text }: Question,
  failure: Failure,
  { attempts }: PageOutcome,
): Record<string, unknown> {
  const fields = { type, text, failure: failure.kind, attempts };
  if ('status' in failure) return { ...fields, status: failure.status };
  // The message of another error may quote the page, and with it the visitor's session.
  if (failure.kind !== 'unreadable') return fields;
  const { cause } = failure;
  if (cause instanceof PageError) return { ...fields, reason: cause.reason };
  return { ...fields, reason: cause instanceof Error ? cause.name : typeof cause };
}

function checkRequestOptions({ timeoutMs, retryAttempts }: RequestOptions): void {
  if (timeoutMs !== undefined) checkNumber('timeoutMs', timeoutMs, { from: 1 });
  if (retryAttempts !== undefined) checkNumber('retryAttempts', retryAttempts, { whole: true, from: 1 });
}
