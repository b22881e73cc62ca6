import { describe, expect, it } from 'vitest';
import { type ClientOptions, createClient } from '../../core/client.ts';
import { requestPage } from '../../core/http/request-page.ts';

const HTML = '<html><body><script id="__NEXT_DATA__">{}</script></body></html>';
const page = () => new Response(HTML, { headers: { 'content-type': 'text/html' } });

describe('createClient', () => {
  it('asks Beatport, three attempts of 30 seconds each, unless told otherwise', () => {
    const client = createClient();
    expect(client.origin).toBe('https://www.beatport.com');
    expect(client.defaults).toEqual({ timeoutMs: 30_000, retryAttempts: 3 });
  });

  it('takes undefined for an option that was not given', () => {
    const client = createClient({ timeoutMs: undefined, now: undefined, origin: undefined } as object);
    expect(client.defaults.timeoutMs).toBe(30_000);
    expect(client.host.now()).toBeGreaterThan(0);
  });

  it('takes an origin with a slash at its end', () => {
    expect(createClient({ origin: 'http://127.0.0.1:8080/' }).origin).toBe('http://127.0.0.1:8080');
  });

  it.each<[ClientOptions, ErrorConstructor, string]>([
    [
      { origin: 'beatport' },
      TypeError,
      'origin must be an http or https origin without a path, not "beatport"',
    ],
    [{ origin: 'https://www.beatport.com/de' }, TypeError, 'without a path'],
    [{ origin: 'https://user@www.beatport.com' }, TypeError, 'without a path'],
    [{ origin: 'file:///tmp' }, TypeError, 'http or https'],
    [{ origin: 7 as never }, TypeError, 'origin must be a string'],
    [{ maxConcurrent: 0 }, RangeError, 'maxConcurrent must be a whole number of at least 1, not 0'],
    [{ maxConcurrent: 1.5 }, RangeError, 'whole number'],
    [{ maxConcurrent: Infinity }, RangeError, 'not Infinity'],
    [{ maxConcurrent: '3' as never }, TypeError, 'not string'],
    [{ ratePerSecond: -1 }, RangeError, 'ratePerSecond must be a number of at least 0, not -1'],
    [{ burst: 0 }, RangeError, 'burst'],
    [{ timeoutMs: NaN }, RangeError, 'timeoutMs'],
    [{ retryAttempts: 0 }, RangeError, 'retryAttempts'],
    [{ fetch: 'fetch' as never }, TypeError, 'fetch must be a function, not string'],
    [{ transport: {} as never }, TypeError, 'transport must be a function, not object'],
  ])('refuses %j and says why', (options, type, message) => {
    const create = () => createClient(options);
    expect(create).toThrow(type);
    expect(create).toThrow(message);
  });

  it('asks through the given fetch, without cookies unless told otherwise', async () => {
    const asked: RequestInit[] = [];
    const fetch = async (_url: string, init: RequestInit = {}) => {
      asked.push(init);
      return page();
    };
    await requestPage(createClient({ fetch }), 'https://www.beatport.com/track/a/1');
    await requestPage(createClient({ fetch, credentials: 'include' }), 'https://www.beatport.com/track/a/1');
    const wanted = {
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      headers: { accept: 'text/html' },
    };
    expect(asked).toMatchObject([
      { ...wanted, credentials: 'omit' },
      { ...wanted, credentials: 'include' },
    ]);
  });

  it("calls fetch bare, as a browser's own fetch demands", async () => {
    const fetch = async function (this: unknown) {
      if (this !== undefined) throw new TypeError('Illegal invocation');
      return page();
    };
    const outcome = await requestPage(createClient({ fetch }), 'https://www.beatport.com/track/a/1');
    expect(outcome.ok).toBe(true);
  });

  it('gives each client limits of its own', () => {
    const [one, other] = [createClient(), createClient()];
    one.breaker.challenge();
    expect(other.breaker.snapshot().open).toBeUndefined();
    expect(one.metrics.snapshot().totals.breakerOpenings).toBe(1);
    expect(other.metrics.snapshot().totals.breakerOpenings).toBe(0);
  });
});
