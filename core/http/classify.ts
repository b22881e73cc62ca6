import type { Failure } from './failure.ts';
import { parseRetryAfter } from './retry-after.ts';

/** One answer as far as its meaning is concerned. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Final address. */
  url: string;
  html: string;
  /** False when `html` is only the beginning of the body. */
  whole: boolean;
}

/**
 * What an answer means: a failure, or undefined for a page worth parsing. Pure; `now` (milliseconds since the epoch) is
 * what a `Retry-After` date is compared with.
 */
export function classify(answer: Answer, now: number): Failure | undefined {
  const { status } = answer;
  if (isChallenge(answer)) return { kind: 'challenge', status };
  if (status === 200)
    return isWithoutData(answer) ? { kind: 'challenge', status, unmarked: true } : undefined;
  if (status < 300) return { kind: 'unreadable', cause: new Error(`status ${status}`) };
  if (status === 404 || status === 410) return { kind: 'not-found', status };
  if (status === 429) return { kind: 'rate-limited', status, ...retryAfter(answer, now) };
  // 408 and 425 say that the same request may pass later (RFC 9110 §15.5.9, RFC 8470 §5.2).
  if (status >= 500 || status === 408 || status === 425) {
    return { kind: 'server', status, ...retryAfter(answer, now) };
  }
  // A 3xx that `fetch` did not follow names no place to go.
  if (status < 400) return { kind: 'redirected', to: answer.headers.get('location') ?? answer.url };
  return { kind: 'forbidden', status };
}

/** Cloudflare says so in a header on every status; no body has to be read then. */
export function isMitigated(headers: Headers): boolean {
  return headers.get('cf-mitigated') === 'challenge';
}

// Signs that no page with tracks carries before its data.
const PLAIN_SIGNS = [
  '<title>Just a moment',
  // Beatport's own proof of work, seen 2026-02 (docs/platform.md).
  '/human-test/',
  'findProof',
];
// Cloudflare's scripts also sit on good pages, and words may stand in a track's name.
const CHALLENGE_SIGNS = [
  ...PLAIN_SIGNS,
  'Just a moment',
  'cf-chl-',
  'cf_chl_',
  '/cdn-cgi/challenge-platform',
];

// What a page with tracks has; beside one of these the signs above mean nothing.
const PAGE_SIGNS = ['id="__NEXT_DATA__"', 'data-testid="tracks-table-row"', 'data-testid="tracks-list-item"'];

function isChallenge({ status, headers, url, html, whole }: Answer): boolean {
  if (isMitigated(headers)) return true;
  if (new URL(url).pathname.includes('/human-test/')) return true;
  if (status === 403 || status === 503) return hasAny(html, CHALLENGE_SIGNS);
  if (status > 200 && status < 300) return hasAny(html, PLAIN_SIGNS);
  if (status !== 200 || hasAny(html, PAGE_SIGNS)) return false;
  // The data stands at the end of a page: half a good page has Cloudflare's script and no data yet.
  return hasAny(html, whole ? CHALLENGE_SIGNS : PLAIN_SIGNS);
}

/** A whole page of HTML that cannot be one of Beatport's: a check of a form that nobody has seen yet, or a changed site. */
function isWithoutData({ html, whole }: Answer): boolean {
  return (
    whole &&
    /<html/i.test(html.slice(0, 2_048)) &&
    !html.includes('__NEXT_DATA__') &&
    !hasAny(html, PAGE_SIGNS)
  );
}

function hasAny(html: string, signs: string[]): boolean {
  return signs.some((sign) => html.includes(sign));
}

function retryAfter({ headers }: Answer, now: number): { retryAfterMs?: number } {
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}
