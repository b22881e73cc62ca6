import { describe, expect, it } from 'vitest';
import { createStandIn, type StandInOptions } from '../../demo/stand-in.ts';

const HOST = 'https://www.beatport.com';
const SEARCH = `${HOST}/search/tracks?q=ferric`;

describe('a fault of the stand-in', () => {
  it('is 503 with Retry-After', async () => {
    const response = await createStandIn({ failRate: 1 }).fetch(SEARCH);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
  });

  it.each([403, 404, 429, 500])('is %d where that is asked for', async (failStatus) => {
    const response = await createStandIn({ failRate: 1, failStatus }).fetch(SEARCH);
    expect(response.status).toBe(failStatus);
  });

  it('is a redirect to another origin', async () => {
    const standIn = createStandIn({ redirectAwayRate: 1, redirectTo: 'https://other.example' });
    const response = await standIn.handle(new Request(SEARCH));
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      'https://other.example/search/tracks?q=ferric',
    ]);
  });

  it('strikes the same addresses whatever the order, and another attempt anew', async () => {
    const paths = Array.from({ length: 60 }, (_, n) => `${HOST}/search/tracks?q=word${n}`);
    const failed = async (order: string[], seed = 1) => {
      const standIn = createStandIn({ failRate: 0.3, seed, tracks: 60 });
      const answers = await Promise.all(
        order.map(async (path) => ((await standIn.fetch(path)).ok ? '' : path)),
      );
      return answers.filter(Boolean).sort();
    };
    const once = await failed(paths);
    expect(once.length).toBeGreaterThan(8);
    expect(once.length).toBeLessThan(30);
    expect(await failed([...paths].reverse())).toEqual(once);
    expect(await failed(paths, 2)).not.toEqual(once);
    const standIn = createStandIn({ failRate: 0.5, tracks: 60 });
    const states = [];
    for (let n = 0; n < 12; n++) states.push((await standIn.fetch(SEARCH)).status);
    expect(new Set(states)).toEqual(new Set([200, 503]));
  });

  it('is 429 above the limit, until a second has gone by', async () => {
    const { standIn, pass } = withTime({ rateLimit: 2 });
    const status = async () => (await standIn.fetch(SEARCH)).status;
    expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
    pass(1000);
    expect(await status()).toBe(200);
  });

  it.each([
    ['seconds', '7'],
    ['date', 'Sun, 05 Jul 2026 06:00:07 GMT'],
    ['rfc850', 'Sunday, 05-Jul-26 06:00:07 GMT'],
    ['asctime', 'Sun Jul  5 06:00:07 2026'],
    ['garbage', 'soon'],
    ['none', null],
  ] as const)('says when to come back as %s', async (retryAfter, expected) => {
    const { standIn } = withTime({ failRate: 1, retryAfter, retryAfterSeconds: 7 });
    expect((await standIn.fetch(SEARCH)).headers.get('retry-after')).toBe(expected);
  });

  it('is a check after N requests, until the cookie of the passed check is sent', async () => {
    const standIn = createStandIn({ challengeAfter: 1 });
    expect((await standIn.fetch(SEARCH)).status).toBe(200);
    const challenged = await standIn.fetch(SEARCH);
    expect(challenged.status).toBe(403);
    expect(challenged.headers.get('cf-mitigated')).toBe('challenge');
    const page = await challenged.text();
    expect(page).toContain('Just a moment');
    const link = /href="([^"]+)"/.exec(page)?.[1] ?? '';
    const passed = await standIn.fetch(new URL(link, HOST).href, { redirect: 'manual' });
    expect(passed.headers.get('location')).toBe('/search/tracks?q=ferric');
    const cookie = passed.headers.get('set-cookie')?.split(';')[0] ?? '';
    const again = await standIn.fetch(SEARCH, { headers: { cookie } });
    expect(again.status).toBe(200);
    standIn.reset();
    expect((await standIn.fetch(SEARCH)).status).toBe(200);
  });

  it('does not lead away from the site after a passed check', async () => {
    const standIn = createStandIn({ tracks: 60 });
    for (const to of ['//example.org/', '/\\example.org', 'https://example.org/', '']) {
      const answer = await standIn.fetch(`${HOST}/__pass-check?to=${encodeURIComponent(to)}`, {
        redirect: 'manual',
      });
      expect(answer.headers.get('location')).toBeNull();
    }
  });

  it.each([
    ['human-test', '/human-test/'],
    ['bare', 'One moment'],
  ] as const)('is a check of the form %s with status 200', async (challengeForm, sign) => {
    const response = await createStandIn({ challengeAfter: 0, challengeForm }).fetch(SEARCH);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain(sign);
    expect(html).not.toContain('__NEXT_DATA__');
  });

  it('is a hang that ends only with the caller', async () => {
    const standIn = createStandIn({ hangRate: 1 });
    const caller = new AbortController();
    const answer = standIn.fetch(SEARCH, { signal: caller.signal });
    await Promise.resolve();
    expect(standIn.stats().inFlight).toBe(1);
    caller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
    expect(standIn.stats()).toMatchObject({ inFlight: 0, byStatus: { aborted: 1 }, faults: { hangRate: 1 } });
  });

  it('is a dropped connection before the answer', async () => {
    const standIn = createStandIn({ resetRate: 1 });
    await expect(standIn.fetch(SEARCH)).rejects.toThrow(TypeError);
    expect(standIn.stats()).toMatchObject({ inFlight: 0, byStatus: { reset: 1 } });
  });

  it('is a dropped connection in the middle of the page', async () => {
    const standIn = createStandIn({ truncateRate: 1 });
    const response = await standIn.fetch(SEARCH);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(150_000);
    await expect(response.text()).rejects.toThrow(TypeError);
    expect(standIn.stats().inFlight).toBe(0);
  });

  it('is a page that comes in drops, whole in the end', async () => {
    const { standIn, waits } = withTime({ dripRate: 1, dripBytes: 20_000, dripMs: 250 });
    const text = await (await standIn.fetch(SEARCH)).text();
    expect(text).toBe(await (await createStandIn().fetch(SEARCH)).text());
    expect(waits.length).toBeGreaterThan(7);
    expect(new Set(waits)).toEqual(new Set([250]));
  });

  it('is a slow page that can be given up', async () => {
    const standIn = createStandIn({ dripRate: 1, dripBytes: 10, dripMs: 1 });
    const caller = new AbortController();
    const response = await standIn.fetch(SEARCH, { signal: caller.signal });
    const reading = response.text();
    expect(standIn.stats().inFlight).toBe(1);
    caller.abort(new Error('too slow'));
    await expect(reading).rejects.toThrow('too slow');
    expect(standIn.stats().inFlight).toBe(0);
  });

  it('is a huge page that is made only as far as it is read', async () => {
    const standIn = createStandIn({ hugeRate: 1, hugeBytes: 2 ** 40 });
    const reader = (await standIn.fetch(SEARCH)).body?.getReader();
    let bytes = 0;
    while (bytes < 9 * 2 ** 20) bytes += (await reader?.read())?.value?.length ?? Infinity;
    await reader?.cancel();
    expect(bytes).toBeLessThan(10 * 2 ** 20);
    expect(standIn.stats().inFlight).toBe(0);
  });

  it('is an answer of another type', async () => {
    const response = await createStandIn({ wrongTypeRate: 1 }).fetch(SEARCH);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it('is a redirect to itself, which a fetch follows only so far', async () => {
    const standIn = createStandIn({ redirectLoopRate: 1 });
    expect((await standIn.handle(new Request(SEARCH))).status).toBe(302);
    await expect(standIn.fetch(SEARCH)).rejects.toThrow('redirected too often');
  });

  it('is a page whose rows fit no shape', async () => {
    const html = await (await createStandIn({ changedRate: 1 }).fetch(SEARCH)).text();
    expect(html).toContain('search-tracks');
    expect(html).not.toContain('"track_id"');
  });

  it('waits as long as the latency says, more or less the jitter', async () => {
    const { standIn, waits } = withTime({ latencyMs: 100, jitterMs: 40 });
    for (let n = 0; n < 30; n++) await standIn.fetch(`${HOST}/track/x/${n}`);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...waits)).toBeLessThanOrEqual(140);
    expect(new Set(waits).size).toBeGreaterThan(20);
  });

  it('can be set while the stand-in runs, and refuses values of another type', async () => {
    const standIn = createStandIn();
    standIn.switches.failRate = 1;
    expect((await standIn.fetch(SEARCH)).status).toBe(503);
    const mistyped: object = { failRate: '1' };
    expect(() => createStandIn(mistyped)).toThrow(TypeError);
    const unknown: object = { retryAfter: 'later' };
    expect(() => createStandIn(unknown)).toThrow(TypeError);
  });
});

/** A stand-in whose time passes only when it sleeps or is told to. */
function withTime(options: StandInOptions) {
  let now = Date.UTC(2026, 6, 5, 6);
  const waits: number[] = [];
  const sleep = (ms: number) => {
    waits.push(ms);
    now += ms;
    return Promise.resolve();
  };
  const standIn = createStandIn({ ...options, time: { now: () => now, sleep } });
  return { standIn, waits, pass: (ms: number) => void (now += ms) };
}
