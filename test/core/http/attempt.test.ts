import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { BEATPORT_SIGNS } from '../../../core/beatport/page-kind.ts';
import { webHost } from '../../../core/host.ts';
import { attempt, PAGE_LIMIT_BYTES } from '../../../core/http/attempt.ts';
import { fetchTransport, type Transport } from '../../../core/http/transport.ts';
import { type Answer, page, sendPage, serve, type TestServer } from './server.ts';

// Long enough never to be reached; a test that waits for a timeout gives its own.
const PATIENT = 15_000;
const host = webHost();
const FIXED = { host, pageSigns: BEATPORT_SIGNS };
const servers: TestServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(answer: Answer): Promise<TestServer> {
  const server = await serve(answer);
  servers.push(server);
  return server;
}

async function ask(
  answer: Answer,
  { path = '/track/strobe/1', timeoutMs = PATIENT, signal = new AbortController().signal } = {},
) {
  const { origin } = await start(answer);
  return attempt({ ...FIXED, origin, transport: fetchTransport(host) }, `${origin}${path}`, {
    signal,
    timeoutMs,
  });
}

const HALF = page('x'.repeat(2_000)).slice(0, 1_000);

describe('an attempt', () => {
  it('gives the page, its status and its address', async () => {
    const outcome = await ask((_, response) => sendPage(response, page('Strobe ♥')));
    expect(outcome).toMatchObject({ ok: true, status: 200, html: page('Strobe ♥') });
    expect(outcome.ok && outcome.url).toMatch(/\/track\/strobe\/1$/);
    expect(outcome.networkMs).toBeGreaterThanOrEqual(0);
  });

  it('asks without referrer, cookies or cache, for HTML', async () => {
    let headers: Record<string, unknown> = {};
    await ask((request, response) => {
      headers = request.headers;
      sendPage(response);
    });
    expect(headers['accept']).toBe('text/html');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('cookie');
  });

  it('decodes characters that are split between chunks', async () => {
    const bytes = Buffer.from(page('♥'));
    const split = bytes.indexOf(Buffer.from('♥')) + 1;
    const outcome = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(bytes.subarray(0, split), () =>
        setTimeout(() => response.end(bytes.subarray(split)), 5),
      );
    });
    expect(outcome).toMatchObject({ ok: true, html: page('♥') });
  });

  it('waits for slow headers and a slow body', async () => {
    const outcome = await ask((_, response) => {
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write(page().slice(0, 20));
        setTimeout(() => response.end(page().slice(20)), 20);
      }, 20);
    });
    expect(outcome.ok).toBe(true);
  });

  it('accepts XHTML', async () => {
    const outcome = await ask((_, response) =>
      sendPage(response, page(), 200, { 'content-type': 'application/xhtml+xml' }),
    );
    expect(outcome.ok).toBe(true);
  });

  it.each([
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ])('answers status %d with %s', async (status, kind) => {
    const outcome = await ask((_, response) => sendPage(response, 'x', status, { 'retry-after': '7' }));
    expect(outcome).toMatchObject({ ok: false, failure: { kind, status } });
    if (kind === 'server' || kind === 'rate-limited') {
      expect(outcome).toMatchObject({ failure: { retryAfterMs: 7_000 } });
    }
  });

  it.each([
    [200, 'a title', page().replace('<script id="__NEXT_DATA__"', '<title>Just a moment...</title><script')],
    [403, 'a body', '<html>cf-chl-opt</html>'],
    [503, 'a body', '<html>/cdn-cgi/challenge-platform</html>'],
    [200, 'a body without an end', '<html><title>Just a moment...</title>'],
  ])('sees a challenge on status %d by %s', async (status, _by, html) => {
    const outcome = await ask((_, response) => sendPage(response, html, status));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'challenge' } });
  });

  it.each([200, 403])(
    'sees a challenge on status %d by its header, without waiting for the body',
    async (status) => {
      const outcome = await ask((_, response) => {
        response.writeHead(status, { 'content-type': 'text/html', 'cf-mitigated': 'challenge' });
        response.flushHeaders();
      });
      expect(outcome).toMatchObject({ ok: false, failure: { kind: 'challenge' } });
    },
  );

  it.each(['application/json', 'image/png', 'text/plain; charset=utf-8', 'text/htmlx'])(
    'refuses the content type %s without reading',
    async (type) => {
      const outcome = await ask((_, response) => {
        response.writeHead(200, { 'content-type': type });
        response.flushHeaders();
      });
      expect(outcome).toMatchObject({ ok: false, failure: { kind: 'wrong-type', contentType: type } });
    },
  );

  it('stops reading a 100 MB page at 8 MB', async () => {
    let sent = 0;
    const outcome = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      sent = 0;
      flood(response, () => (sent += 1) <= 100);
    });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'too-large', limitBytes: PAGE_LIMIT_BYTES },
    });
    expect(sent).toBeLessThan(100);
  });

  it('counts a gzip bomb by what it unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 ** 2, 'a'));
    expect(bomb.byteLength).toBeLessThan(100_000);
    const outcome = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  it('reads a page of just under 8 MB', async () => {
    const html = page('a'.repeat(PAGE_LIMIT_BYTES - page('').length));
    const outcome = await ask((_, response) => sendPage(response, html));
    expect(outcome.ok && outcome.html.length).toBe(PAGE_LIMIT_BYTES);
  });

  it('reads a compressed page', async () => {
    const outcome = await ask((_, response) => {
      const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip' };
      response.writeHead(200, headers).end(gzipSync(page()));
    });
    expect(outcome).toMatchObject({ ok: true, html: page() });
  });

  it.each<[how: string, send: (response: ServerResponse) => void]>([
    ['promised more bytes', (response) => breakOff(response, { 'content-length': '5000' })],
    ['was sent in chunks', (response) => breakOff(response, {})],
    ['ends cleanly before its closing tag', (response) => sendPage(response, HALF)],
    ['is empty', (response) => sendPage(response, '')],
  ])('calls a page cut short that %s', async (_how, send) => {
    const outcome = await ask((_, response) => send(response));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'cut-short' } });
  });

  it('takes a whole page without data for a check', async () => {
    const outcome = await ask((_, response) => sendPage(response, '<html><body>One moment.</body></html>'));
    expect(outcome).toEqual({
      ok: false,
      failure: { kind: 'challenge', status: 200, unmarked: true },
      networkMs: expect.any(Number),
    });
  });

  it("does not take half a page with Cloudflare's script for a challenge", async () => {
    const html = '<html><head><script src="/cdn-cgi/challenge-platform/x.js"></script></head><body>';
    const outcome = await ask((_, response) => sendPage(response, html));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'cut-short' } });
  });

  it('calls a connection that is reset a network failure', async () => {
    const outcome = await ask((request) => request.socket.destroy());
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'network', cause: expect.anything() } });
  });

  it('calls a server that is not there a network failure', async () => {
    const server = await start(() => {});
    await server.close();
    const ports = { ...FIXED, origin: server.origin, transport: fetchTransport(host) };
    const options = { signal: new AbortController().signal, timeoutMs: PATIENT };
    const outcome = await attempt(ports, `${server.origin}/track/a/1`, options);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'network' } });
  });

  it('gives up on a hanging server after its time', async () => {
    const outcome = await ask(() => {}, { timeoutMs: 50 });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'timeout', timeoutMs: 50 } });
  });

  it('gives up on a hanging body after its time', async () => {
    const outcome = await ask((_, response) => hangInBody(response), { timeoutMs: 50 });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });

  it('gives up at once when the caller aborts before the headers', async () => {
    const caller = new AbortController();
    const outcome = await ask(() => caller.abort('enough'), { signal: caller.signal });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'aborted', cause: 'enough' } });
  });

  it('gives up at once when the caller aborts in the middle of the body', async () => {
    const caller = new AbortController();
    const answer: Answer = (_, response) => {
      hangInBody(response);
      setTimeout(() => caller.abort('enough'), 20);
    };
    const outcome = await ask(answer, { signal: caller.signal });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'aborted', cause: 'enough' } });
  });

  it('sends nothing for a signal that has aborted already', async () => {
    const server = await start((_, response) => sendPage(response));
    const ports = { ...FIXED, origin: server.origin, transport: fetchTransport(host) };
    const options = { signal: AbortSignal.abort('no'), timeoutMs: PATIENT };
    const outcome = await attempt(ports, `${server.origin}/track/a/1`, options);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'aborted' } });
    expect(server.requests).toEqual([]);
  });
});

describe('a redirect', () => {
  function redirect(to: string): Answer {
    return (request, response) => {
      if (request.url === '/track/strobe/1') response.writeHead(301, { location: to }).end();
      else sendPage(response);
    };
  }

  it.each(['/track/other-slug/1', '/de/track/strobe/1'])(
    'to the same kind of page (%s) is followed',
    async (to) => {
      const outcome = await ask(redirect(to));
      expect(outcome.ok && outcome.url.endsWith(to)).toBe(true);
    },
  );

  it.each(['/', '/release/strobe/1', '/account/login'])(
    'to another kind of page (%s) is taken for a check',
    async (to) => {
      const outcome = await ask(redirect(to));
      expect(outcome).toMatchObject({ ok: false, failure: { kind: 'challenge', unmarked: true } });
    },
  );

  it('to the proof of work is a challenge', async () => {
    const outcome = await ask(redirect('/human-test/start'));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'challenge' } });
  });

  it('to another host fails', async () => {
    const other = await start((_, response) => sendPage(response));
    const outcome = await ask(redirect(`${other.origin}/track/strobe/1`));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'redirected' } });
  });

  it('in a loop is a network failure', async () => {
    const outcome = await ask((request, response) => {
      response.writeHead(302, { location: request.url === '/track/a/1' ? '/track/b/1' : '/track/a/1' }).end();
    });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'network' } });
  });
});

describe('a transport that listens to no signal', () => {
  const origin = 'https://www.beatport.com';
  const headers = new Headers({ 'content-type': 'text/html' });

  it('cannot keep an attempt from ending', async () => {
    const transport: Transport = () => new Promise(() => {});
    const options = { signal: new AbortController().signal, timeoutMs: 20 };
    const outcome = await attempt({ ...FIXED, origin, transport }, `${origin}/track/a/1`, options);
    expect(outcome).toMatchObject({ failure: { kind: 'timeout' } });
  });

  it('cannot keep a body from being cancelled', async () => {
    let cancelled: unknown;
    const body = new ReadableStream<Uint8Array>({ cancel: (reason) => void (cancelled = reason) });
    const transport: Transport = async () => ({ status: 200, url: '', headers, body });
    const caller = new AbortController();
    const options = { signal: caller.signal, timeoutMs: PATIENT };
    const outcome = attempt({ ...FIXED, origin, transport }, `${origin}/track/a/1`, options);
    setTimeout(() => caller.abort('enough'), 5);
    expect(await outcome).toMatchObject({ failure: { kind: 'aborted', cause: 'enough' } });
    expect(cancelled).toBe('enough');
  });

  it('has the body of an answer that comes too late cancelled', async () => {
    let answer = (_reply: Awaited<ReturnType<Transport>>) => {};
    const transport: Transport = () => new Promise((resolve) => (answer = resolve));
    const options = { signal: new AbortController().signal, timeoutMs: 20 };
    await attempt({ ...FIXED, origin, transport }, `${origin}/track/a/1`, options);
    const cancelled = new Promise<void>((resolve) => {
      const body = new ReadableStream<Uint8Array>({ cancel: () => resolve() });
      answer({ status: 200, url: '', headers, body });
    });
    await cancelled;
  });

  it('may throw at once', async () => {
    const transport: Transport = () => {
      throw new Error('bad');
    };
    const options = { signal: new AbortController().signal, timeoutMs: PATIENT };
    const outcome = await attempt({ ...FIXED, origin, transport }, `${origin}/track/a/1`, options);
    expect(outcome).toMatchObject({ failure: { kind: 'network' } });
  });
});

/** Sends megabytes as fast as they are taken, while `more` says so. */
function flood(response: ServerResponse, more: () => boolean): void {
  const chunk = Buffer.alloc(1024 ** 2, 'a');
  const next = () => {
    while (!response.destroyed && more())
      if (!response.write(chunk)) return void response.once('drain', next);
    response.end();
  };
  next();
}

function breakOff(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, { 'content-type': 'text/html', ...headers });
  response.write(HALF, () => setTimeout(() => response.destroy(), 20));
}

function hangInBody(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.write(HALF);
}
