import type { Host } from '../host.ts';

/**
 * The port through which bytes come: `fetch` here, a relay through an open Beatport tab elsewhere. It rejects when no
 * answer comes and when `signal` aborts; every status is an answer.
 */
export type Transport = (request: { url: string; signal: AbortSignal }) => Promise<Reply>;

/** The part of a `Response` that is used, so that a `Response` is one. `url` is the final address; '' where unknown. */
export interface Reply {
  /** The HTTP status. */
  status: number;
  /** The final address; '' where unknown. */
  url: string;
  /** Whether the answer is from another address than the one asked for. */
  redirected?: boolean;
  /** As sent. */
  headers: Headers;
  /** The bytes, or null where there are none. */
  body: ReadableStream<Uint8Array> | null;
}

/** How `fetch` asks. */
export interface FetchOptions {
  /**
   * `omit`: no cookies, nothing that tells who asks. The extension says `include`, because a passed check is remembered
   * in a cookie (docs/privacy).
   */
  credentials?: 'omit' | 'include' | 'same-origin';
}

/** Plain `fetch` as the host gives it. `no-store`, because the answers have a cache of their own with its own lifetimes. */
export function fetchTransport(
  host: Pick<Host, 'fetch'>,
  { credentials = 'omit' }: FetchOptions = {},
): Transport {
  // Called bare: a browser's own `fetch` refuses to be called as a method of something else.
  const { fetch } = host;
  return ({ url, signal }) =>
    fetch(url, {
      signal,
      credentials,
      cache: 'no-store',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html' },
    });
}
