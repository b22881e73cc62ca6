import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, createLookup, createMemoryCache, parseLine } from '../../core/index.ts';
import { lookupKey } from '../../core/lookup/lookup-key.ts';
import { sendPage, serve, type TestServer } from '../core/http/server.ts';
import { searchPage, searchRow } from '../fixtures/beatport-pages.ts';

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

const LINE = parseLine('Vela Norden - Glass Harbour (Kite Machine Remix)');
const GOOD = searchPage([searchRow()]);
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const MEGABYTE = 2 ** 20;

let server: TestServer;
let other: TestServer;
let answer: Handler;

beforeAll(async () => {
  server = await serve((request, response) => answer(response, request));
  other = await serve((_request, response) => sendPage(response, GOOD));
});
afterAll(() => Promise.all([server.close(), other.close()]));

/** The whole core over a real connection; waits are skipped by moving the clock. */
function setUp(timeoutMs: number) {
  let now = Date.UTC(2026, 10, 30);
  const cache = createMemoryCache();
  const client = createClient({
    origin: server.origin,
    ratePerSecond: 0,
    timeoutMs,
    now: () => now,
    sleep: async (ms, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal?.throwIfAborted();
      now += ms;
    },
  });
  return { cache, lookup: createLookup({ client, cache }) };
}

const send =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = '') =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);

/** At the reader's pace, until it has enough. */
function endless(chunk: Uint8Array): Handler {
  return (response) => {
    response.writeHead(200, HTML).write('<html>');
    const pour = () => {
      while (!response.destroyed && response.write(chunk)) continue;
    };
    response.on('drain', pour);
    pour();
  };
}

const portal = '<!DOCTYPE html><html><body><h1>Welcome to the airport</h1><form>Accept</form></body></html>';
const utf16 = Buffer.from(`\ufeff${GOOD}`, 'utf16le');

/** Nothing good is to come within it, so a busy machine only makes it later. */
const SHORT_MS = 200;
const NEVER: [string, Handler][] = [
  ['never a byte', () => undefined],
  ['headers and never a byte of the page', (response) => void response.writeHead(200, HTML).flushHeaders()],
  [
    'half a page and never the rest',
    (response) => void response.writeHead(200, HTML).write(GOOD.slice(0, 400)),
  ],
];
const BAD: [string, Handler][] = [
  ['a page that never ends', endless(new Uint8Array(64 * 1024).fill(32))],
  ['chunks of 32 MB', endless(new Uint8Array(32 * MEGABYTE).fill(32))],
  [
    'another origin',
    (response) => void response.writeHead(302, { location: `${other.origin}/search/tracks` }).end(),
  ],
  [
    'the page of another origin behind two redirects',
    (response, { url = '' }) =>
      void response
        .writeHead(302, { location: url.includes('again') ? other.origin : `${url}&again=1` })
        .end(),
  ],
  ['JSON', send(200, { 'content-type': 'application/json' }, '{"results":[],"count":0}')],
  ['JSON that says it is a page', send(200, HTML, '{"results":[],"count":0}')],
  ['no type', send(200, {}, GOOD)],
  ['a type of nobody', send(200, { 'content-type': 'text/htmlx' }, GOOD)],
  ['status 204', send(204, HTML)],
  ['status 205', send(205, HTML)],
  ['status 206', send(206, { ...HTML, 'content-range': 'bytes 0-99/5000' }, GOOD.slice(0, 100))],
  ['a captive portal in its place', send(200, HTML, portal)],
  [
    'a captive portal elsewhere',
    (response) => void response.writeHead(307, { location: `${other.origin}/portal` }).end(),
  ],
  ['status 511', send(511, HTML, portal)],
  [
    'a log-in',
    (response, { url = '' }) =>
      void (url.startsWith('/account')
        ? response.writeHead(200, HTML).end(GOOD)
        : response.writeHead(302, { location: '/account/login' }).end()),
  ],
  [
    'the start page',
    (response, { url = '' }) =>
      void (url === '/'
        ? response.writeHead(200, HTML).end(GOOD)
        : response.writeHead(302, { location: '/' }).end()),
  ],
  ['maintenance', send(503, HTML, '<html><body>Back soon</body></html>')],
  ['UTF-16', send(200, { 'content-type': 'text/html; charset=utf-16' }, utf16)],
  ['UTF-16 that says it is UTF-8', send(200, HTML, utf16)],
  ['an empty page', send(200, HTML)],
  ['a page cut in its data', send(200, HTML, GOOD.slice(0, GOOD.indexOf('__NEXT_DATA__') + 200))],
  ['data that is not JSON', send(200, HTML, GOOD.replace('{"props"', '{props'))],
  ...[
    '-5',
    '-99999999999',
    '0',
    '1e9',
    '99999999999999999999',
    'soon',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Fri, 31 Dec 9999 23:59:59 GMT',
  ].flatMap((after): [string, Handler][] =>
    [429, 503].map((status) => [
      `${status} with Retry-After "${after}"`,
      send(status, { ...HTML, 'retry-after': after }),
    ]),
  ),
];

describe.each([
  ...BAD.map(([name, handler]) => ({ name, handler, timeoutMs: 30_000 })),
  ...NEVER.map(([name, handler]) => ({ name, handler, timeoutMs: SHORT_MS })),
])('an answer that is $name', ({ handler, timeoutMs }) => {
  it('is a failure, never "not on Beatport", and is not kept', async () => {
    answer = handler;
    const { lookup, cache } = setUp(timeoutMs);
    const result = await lookup.find(LINE);
    expect(result.ok).toBe(false);
    expect(result).not.toMatchObject({ failure: { kind: 'not-found' } });
    expect(await cache.get(lookupKey(LINE))).toBeUndefined();
  });
});

it('the good page between them is read', async () => {
  answer = (response) => void response.writeHead(200, HTML).end(GOOD);
  const { lookup } = setUp(30_000);
  expect(await lookup.find(LINE)).toMatchObject({
    ok: true,
    match: { verdict: 'match', track: { id: 70001 } },
  });
});
