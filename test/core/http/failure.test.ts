import { describe, expect, it } from 'vitest';
import { describeFailure, type Failure, isRetryable, RequestError } from '../../../core/http/failure.ts';

const UNTIL = Date.UTC(2026, 0, 1);

const CASES: [failure: Failure, retryable: boolean, text: RegExp][] = [
  [{ kind: 'challenge' }, false, /asks for a check.*Open Beatport/],
  [{ kind: 'not-found', status: 404 }, false, /no such page \(status 404\)/],
  [{ kind: 'rate-limited', status: 429, retryAfterMs: 5_000 }, true, /slow down.*in 5 seconds/],
  [{ kind: 'rate-limited', status: 429 }, true, /in a few minutes/],
  [{ kind: 'server', status: 503, retryAfterMs: 1_000 }, true, /trouble.*503.*in 1 second\./],
  [{ kind: 'forbidden', status: 403 }, false, /refuses.*403/],
  [{ kind: 'timeout', timeoutMs: 1_500 }, true, /within 1\.5 seconds/],
  [{ kind: 'network', cause: new Error('x') }, true, /cannot be reached.*connection/],
  [{ kind: 'aborted', cause: 'x' }, false, /was stopped/],
  [{ kind: 'too-large', limitBytes: 8 * 1024 ** 2 }, false, /larger than 8 MB/],
  [{ kind: 'wrong-type', contentType: 'image/png' }, false, /image\/png instead of a web page/],
  [{ kind: 'wrong-type', contentType: '' }, false, /no content type/],
  [{ kind: 'redirected', to: 'https://a.example/' }, false, /on to https:\/\/a\.example\//],
  [{ kind: 'cut-short' }, true, /before it was complete/],
  [{ kind: 'paused', untilMs: UNTIL, because: 'challenge' }, false, /2026-01-01T00:00:00.*asks for a check/],
  [{ kind: 'paused', untilMs: UNTIL, because: 'failures' }, false, /several in a row failed/],
  [{ kind: 'paused', untilMs: UNTIL, because: 'retry-after' }, false, /time Beatport named/],
  [{ kind: 'off-origin', url: 'https://a.example/' }, false, /not a Beatport address/],
  [{ kind: 'unreadable', cause: 'x' }, false, /cannot be read/],
];

describe('a failure', () => {
  it.each(CASES)('%j tells whether to retry (%s) and says what happened', (failure, retryable, text) => {
    expect(isRetryable(failure)).toBe(retryable);
    expect(describeFailure(failure)).toMatch(text);
  });

  it('travels in a RequestError with its cause', () => {
    const cause = new Error('reset');
    const error = new RequestError({ kind: 'network', cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'RequestError', cause, failure: { kind: 'network' } });
    expect(new RequestError({ kind: 'challenge' }).cause).toBeUndefined();
  });
});
