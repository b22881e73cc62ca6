import type { Host } from '../host.ts';
import { attemptSignal } from './attempt-signal.ts';
import { discardBody, readBody } from './body.ts';
import { classify, isMitigated, type PageSigns } from './classify.ts';
import type { Failure, Outcome } from './failure.ts';
import type { Reply, Transport } from './transport.ts';

/** What an attempt needs of a client. */
export interface AttemptPorts {
  host: Pick<Host, 'now'>;
  transport: Transport;
  /** The one origin that may answer. */
  origin: string;
  pageSigns: PageSigns;
}

export const PAGE_LIMIT_BYTES = 8 * 1024 ** 2;
// Enough of an error page to tell a challenge from a refusal.
const ERROR_PAGE_LIMIT_BYTES = 256 * 1024;

/** Asks once for the page at `url`. Everything that can go wrong is in the outcome; nothing is thrown. */
export async function attempt(
  ports: AttemptPorts,
  url: string,
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome> {
  const started = ports.host.now();
  const own = attemptSignal(signal, timeoutMs);
  const result = await exchange(ports, url, own.signal).catch((cause: unknown): Result => {
    if (signal.aborted) return failed({ kind: 'aborted', cause: signal.reason });
    return failed(own.timedOut() ? { kind: 'timeout', timeoutMs } : { kind: 'network', cause });
  });
  own.release();
  return { ...result, networkMs: Math.max(0, ports.host.now() - started) };
}

type Result = { ok: true; html: string; status: number; url: string } | { ok: false; failure: Failure };

async function exchange(ports: AttemptPorts, asked: string, signal: AbortSignal): Promise<Result> {
  const reply = await answerOf(ports.transport, asked, signal);
  const url = reply.url || asked;
  if (new URL(url).origin !== ports.origin) return dropped(reply, { kind: 'redirected', to: url });
  // Any other success is no page: created, accepted, a part, another one's copy.
  return reply.status === 200
    ? readPage(ports, reply, { asked, url, signal })
    : readRefusal(ports, reply, { url, signal });
}

/** The reply, or a rejection as soon as the signal aborts, also from a transport that does not listen to it. */
function answerOf(transport: Transport, url: string, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const answer = transport({ url, signal }).finally(() => signal.removeEventListener('abort', stop));
    answer.then((reply) => (signal.aborted ? discardBody(reply.body) : resolve(reply)), reject);
  });
}

async function readPage(
  { host, pageSigns }: AttemptPorts,
  reply: Reply,
  { asked, url, signal }: { asked: string; url: string; signal: AbortSignal },
): Promise<Result> {
  const { status, headers } = reply;
  if (isMitigated(headers)) return dropped(reply, { kind: 'challenge', status });
  const contentType = headers.get('content-type') ?? '';
  if (!isHtml(contentType)) return dropped(reply, { kind: 'wrong-type', contentType });

  const { html, end, cause } = await readBody(reply.body, { limitBytes: PAGE_LIMIT_BYTES, signal });
  if (end === 'too-large') return failed({ kind: 'too-large', limitBytes: PAGE_LIMIT_BYTES });
  const whole = end === 'whole' && isClosed(html);
  const failure = classify({ status, headers, url, html, whole }, pageSigns, host.now());
  if (failure) return failed(failure);
  if (!whole) return failed(cause === undefined ? { kind: 'cut-short' } : { kind: 'cut-short', cause });
  // Sent to the start page or a log-in: asking on would fetch that page again and again (docs/platform.md).
  if (pathKind(url) !== pathKind(asked)) return failed({ kind: 'challenge', status, unmarked: true });
  return { ok: true, html, status, url };
}

async function readRefusal(
  { host, pageSigns }: AttemptPorts,
  reply: Reply,
  { url, signal }: { url: string; signal: AbortSignal },
): Promise<Result> {
  const { status, headers } = reply;
  const tells = (status === 403 || status === 503 || status < 300) && !isMitigated(headers);
  if (!tells) discardBody(reply.body);
  const { html } = tells
    ? await readBody(reply.body, { limitBytes: ERROR_PAGE_LIMIT_BYTES, signal })
    : NO_BODY;
  const failure = classify({ status, headers, url, html, whole: false }, pageSigns, host.now());
  return failed(failure ?? { kind: 'server', status });
}

const NO_BODY = { html: '' };

function isHtml(contentType: string): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(contentType);
}

/**
 * Whether a document that opens `<html` also closes it. A connection that ends without a length cannot tell a whole page
 * from half of one; the closing tag can.
 */
function isClosed(html: string): boolean {
  if (html.trim() === '') return false;
  return /<\/html/i.test(html.slice(-2_048)) || !/<html/i.test(html.slice(0, 2_048));
}

/** 'track', 'search', 'release' …: the first part of the path after the locale. */
function pathKind(url: string): string {
  const parts = new URL(url).pathname.split('/').filter(Boolean);
  return (/^[a-z]{2}$/.test(parts[0] ?? '') ? parts[1] : parts[0]) ?? '';
}

function dropped(reply: Reply, failure: Failure): Result {
  discardBody(reply.body);
  return failed(failure);
}

function failed(failure: Failure): Result {
  return { ok: false, failure };
}
