import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import { controlResponse } from './control.ts';
import { mediaResponse } from './media.ts';
import { sampleResponse } from './sample-site.ts';
import { createStandIn, type StandIn, type StandInOptions } from './stand-in.ts';

export interface ServerOptions extends StandInOptions {
  /** 0 for any free one. */
  port?: number;
  /** The address to listen on. */
  host?: string;
  /** PEM texts; with them the server speaks https. */
  tls?: { key: string; cert: string };
  /** Serve the sample tracklists and the media of the records as well. */
  pages?: boolean;
  /** Compress answers for clients that accept it; with `hugeRate` that makes a bomb. */
  gzip?: boolean;
}

export interface RunningStandIn {
  origin: string;
  standIn: StandIn;
  /** Ends at once, whatever is still under way. */
  close: () => Promise<void>;
}

/** The stand-in behind a real socket, in Node and in Deno. */
export async function startStandIn(options: ServerOptions = {}): Promise<RunningStandIn> {
  const { port = 0, host = '127.0.0.1', tls, gzip = false } = options;
  const standIn = createStandIn(options);
  const scheme = tls ? 'https' : 'http';
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const control = await controlResponse(request, standIn);
    if (control) return control;
    const sample =
      options.pages === false
        ? undefined
        : (mediaResponse(url, request.headers.get('range')) ?? sampleResponse(url, standIn.catalogue));
    return sample ?? standIn.handle(request);
  };
  const listener: RequestListener = (incoming, outgoing) =>
    void serve(incoming, outgoing, scheme, answer, gzip);
  const server = tls ? createSecure(tls, listener) : createPlain(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { origin: `${scheme}://${host}:${portOf(server)}`, standIn, close: () => close(server) };
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  scheme: string,
  answer: (request: Request) => Promise<Response>,
  gzip: boolean,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  try {
    const response = await answer(await requestOf(incoming, scheme, gone.signal));
    const zipped =
      gzip && /\bgzip\b/.test(String(incoming.headers['accept-encoding'])) && response.body !== null;
    const headers = new Headers(response.headers);
    if (zipped) {
      headers.set('content-encoding', 'gzip');
      headers.delete('content-length');
    }
    outgoing.writeHead(response.status, headerList(headers));
    const body = zipped ? response.body?.pipeThrough(new CompressionStream('gzip')) : response.body;
    if (body) await pour(body, outgoing, gone.signal);
    outgoing.end();
  } catch {
    // A fault that was asked for, or a client that left: both end as a broken connection.
    outgoing.destroy();
  }
}

async function requestOf(incoming: IncomingMessage, scheme: string, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', headers, url = '/' } = incoming;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  if (method === 'POST') for await (const chunk of incoming) chunks.push(new Uint8Array(chunk));
  const list = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') ? [] : [[name, String(value)]],
  );
  const body = chunks.length > 0 ? { body: new Blob(chunks) } : {};
  return new Request(`${scheme}://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: list,
    signal,
    ...body,
  });
}

/** Writes at the reader's pace and lets go of the source when the reader leaves. */
async function pour(
  body: ReadableStream<Uint8Array>,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      signal.throwIfAborted();
      if (!outgoing.write(value)) await drained(outgoing, signal);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function drained(outgoing: ServerResponse, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    outgoing.once('drain', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

function headerList(headers: Headers): Record<string, string | string[]> {
  return {
    ...Object.fromEntries(headers),
    ...(headers.has('set-cookie') ? { 'set-cookie': headers.getSetCookie() } : {}),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
