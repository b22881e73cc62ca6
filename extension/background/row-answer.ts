import { isRetryable } from '../../core/http/failure.ts';
import type { LookupResult } from '../../core/lookup/result.ts';
import { failureText } from '../shared/failure-text.ts';
import type { RowAnswer } from '../shared/protocol.ts';

/** A lookup's result as a page is told it. */
export function rowAnswer(result: LookupResult): RowAnswer {
  if (result.ok) return { ok: true, match: result.match, stale: result.stale };
  const { failure } = result;
  const until = failure.kind === 'paused' ? { untilMs: failure.untilMs } : {};
  const passing = isRetryable(failure) ? { passing: true as const } : {};
  return { ok: false, kind: failure.kind, message: failureText(failure), ...until, ...passing };
}

/** A fault of ours must not leave a row without an answer. */
export function answerToFault(cause: unknown): RowAnswer {
  console.error('Cratemark could not look up a line:', cause);
  const failure = { kind: 'unreadable', cause } as const;
  return { ok: false, kind: failure.kind, message: failureText(failure) };
}
