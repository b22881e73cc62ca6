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
export function classify(answer: Answer, signs: PageSigns, now: number): Failure | undefined {
  const { status } = answer;
  if (isChallenge(answer, signs)) return { kind: 'challenge', status };
  if (status === 200)
    return isWithoutData(answer, signs) ? { kind: 'challenge', status, unmarked: true } : undefined;
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

/** How the pages of the host that is asked are told from its checks. Cloudflare's own signs are known here. */
export interface PageSigns {
  /** Every page with data has one of these; beside one, the signs of a check mean nothing. */
  data: readonly string[];
  /** The host's own check, where it has one: no page carries these before its data. */
  check: readonly string[];
  /** What the path of that check holds. */
  checkPath: string;
}

const WAITING_PAGE = '<title>Just a moment';
// These scripts also sit on good pages.
const CLOUDFLARE_SCRIPTS = ['cf-chl-', 'cf_chl_', '/cdn-cgi/challenge-platform'];
/** The signs of Cloudflare's check on a body without data. */
export const CLOUDFLARE_SIGNS = [WAITING_PAGE, ...CLOUDFLARE_SCRIPTS];
// Words that may stand in a track's name.
const WAITING_WORDS = 'Just a moment';

function isChallenge(
  { status, headers, url, html, whole }: Answer,
  { data, check, checkPath }: PageSigns,
): boolean {
  if (isMitigated(headers)) return true;
  if (new URL(url).pathname.includes(checkPath)) return true;
  const plain = [WAITING_PAGE, ...check];
  const all = [WAITING_WORDS, ...CLOUDFLARE_SCRIPTS, ...check];
  if (status === 403 || status === 503) return hasAny(html, all);
  if (status > 200 && status < 300) return hasAny(html, plain);
  if (status !== 200 || hasAny(html, data)) return false;
  // The data stands at the end of a page: half a good page has Cloudflare's script and no data yet.
  return hasAny(html, whole ? all : plain);
}

/** A whole page of HTML that cannot be one of the host's: a check of an unknown form, or a changed site. */
function isWithoutData({ html, whole }: Answer, { data }: PageSigns): boolean {
  return whole && /<html/i.test(html.slice(0, 2_048)) && !hasAny(html, data);
}

function hasAny(html: string, signs: readonly string[]): boolean {
  return signs.some((sign) => html.includes(sign));
}

function retryAfter({ headers }: Answer, now: number): { retryAfterMs?: number } {
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
  return retryAfterMs === undefined ? {} : { retryAfterMs };
}
