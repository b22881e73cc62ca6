import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { requestPage } from '../../../core/http/request-page.ts';
import type { Reply, Transport } from '../../../core/http/transport.ts';
import { CHALLENGE, ORIGIN, reply, scripted, TRACK, virtualClient } from './replies.ts';
import { turn, virtualHost } from './virtual-host.ts';

const OK = () => reply();
const DOWN = () => reply(500);
const fail = (): Reply => {
  throw new Error('reset');
};

describe('requestPage', () => {
  it('gives the page and how much it took', async () => {
    const client = virtualClient(scripted(OK));
    const outcome = await requestPage(client, TRACK);
    expect(outcome).toMatchObject({ ok: true, status: 200, url: TRACK, attempts: 1 });
    expect(client.metrics.snapshot().totals).toMatchObject({ requests: 1, retries: 0 });
  });

  it.each([
    [0.5, [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]],
    [0, [0, 0, 0, 0, 0, 0, 0]],
  ])('backs off on a jittered, doubling and capped schedule (chance %d)', async (chance, delays) => {
    // Statuses that take turns with an answer that proves life keep the breaker shut.
    const host = virtualHost({ random: () => chance });
    const client = virtualClient(scripted(DOWN), {}, host);
    client.breaker.admit = async () => ({ ok: true, settle: () => {}, release: () => {} });
    const outcome = await host.finish(requestPage(client, TRACK, { retryAttempts: 8 }));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'server' }, attempts: 8 });
    expect(host.slept).toEqual(delays);
  });

  it('makes three attempts in all unless told otherwise', async () => {
    const transport = scripted(DOWN);
    const client = virtualClient(transport);
    const outcome = await client.host.finish(requestPage(client, TRACK));
    expect(outcome).toMatchObject({ ok: false, attempts: 3 });
    expect(transport.urls).toEqual([TRACK, TRACK, TRACK]);
    expect(client.host.slept).toEqual([500, 1_000]);
    expect(client.metrics.snapshot().totals).toMatchObject({ requests: 3, retries: 2 });
  });

  it.each<[string, () => Reply]>([
    ['a reset', fail],
    ['429', () => reply(429)],
    ['500', DOWN],
    ['half a page', () => reply(200, '<html><body>')],
  ])('retries after %s', async (_name, bad) => {
    const client = virtualClient(scripted(bad, OK));
    expect(await client.host.finish(requestPage(client, TRACK))).toMatchObject({ ok: true, attempts: 2 });
  });

  it.each<[string, string, () => Reply]>([
    ['404', 'not-found', () => reply(404)],
    ['403', 'forbidden', () => reply(403)],
    ['a challenge', 'challenge', CHALLENGE],
    ['a wrong type', 'wrong-type', () => reply(200, 'x', { 'content-type': 'image/png' })],
    ['a redirect to another host', 'redirected', () => ({ ...reply(), url: 'https://a.example/track/a/1' })],
    ['a redirect to another page', 'challenge', () => ({ ...reply(), url: `${ORIGIN}/` })],
    ['a page that is too large', 'too-large', () => reply(200, 'x'.repeat(9 * 1024 ** 2))],
  ])('does not retry after %s', async (_name, kind, bad) => {
    const transport = scripted(bad);
    const client = virtualClient(transport);
    expect(await requestPage(client, TRACK)).toMatchObject({ ok: false, failure: { kind }, attempts: 1 });
    expect(client.host.slept).toEqual([]);
  });

  it.each([
    'https://a.example/track/a/1',
    'http://www.beatport.com/track/a/1',
    'https://www.beatport.com.a.example/track/a/1',
    'https://www.beatport.com@a.example/track/a/1',
    'https://user:pass@www.beatport.com/track/a/1',
    'https://www.beatport.com:444/track/a/1',
    'data:text/html,x',
    '/track/a/1',
    '',
  ])('sends nothing to %j', async (url) => {
    const transport = scripted(OK);
    const outcome = await requestPage(virtualClient(transport), url);
    expect(outcome).toEqual({ ok: false, failure: { kind: 'off-origin', url }, attempts: 0, networkMs: 0 });
    expect(transport.urls).toEqual([]);
  });

  it('gives its slot back while a retry waits', async () => {
    const transport = scripted(DOWN, OK);
    const client = virtualClient(transport, { maxConcurrent: 1 });
    const first = requestPage(client, TRACK);
    await turn();
    expect(client.host.pending()).toBe(1);
    expect(await requestPage(client, `${ORIGIN}/track/b/2`)).toMatchObject({ ok: true });
    await client.host.finish(first);
  });

  it('says aborted, at once and without another attempt, when the caller aborts during the backoff', async () => {
    const transport = scripted(DOWN);
    const client = virtualClient(transport);
    const caller = new AbortController();
    const outcome = requestPage(client, TRACK, { signal: caller.signal });
    await turn();
    caller.abort('enough');
    expect(await outcome).toMatchObject({ failure: { kind: 'aborted', cause: 'enough' }, attempts: 1 });
    expect([transport.urls.length, client.host.pending()]).toEqual([1, 0]);
  });

  it('sends nothing for a signal that has aborted already', async () => {
    const transport = scripted(OK);
    const outcome = await requestPage(virtualClient(transport), TRACK, { signal: AbortSignal.abort('no') });
    expect(outcome).toMatchObject({ failure: { kind: 'aborted' }, attempts: 0 });
    expect(transport.urls).toEqual([]);
  });
});

describe('Retry-After', () => {
  const later = (status: number, seconds: number | string) => () =>
    reply(status, 'x', { 'retry-after': `${seconds}` });

  it.each([429, 503])('with status %d is waited out in full', async (status) => {
    const client = virtualClient(scripted(later(status, 7), OK));
    const begin = client.host.now();
    expect(await client.host.finish(requestPage(client, TRACK))).toMatchObject({ ok: true });
    expect(client.host.slept[0]).toBe(7_000);
    expect(client.host.now() - begin).toBe(7_000);
  });

  it('never shortens the backoff', async () => {
    const client = virtualClient(scripted(later(503, 0), OK));
    await client.host.finish(requestPage(client, TRACK));
    expect(client.host.slept).toEqual([500]);
  });

  it.each([429, 503])('with status %d holds everybody', async (status) => {
    const starts: number[] = [];
    const answers = scripted(later(status, 7), OK);
    const client = virtualClient((request) => {
      starts.push(client.host.now());
      return answers(request);
    });
    const begin = client.host.now();
    const first = requestPage(client, TRACK);
    await turn();
    const others = ['b/2', 'c/3'].map((path) => requestPage(client, `${ORIGIN}/track/${path}`));
    await client.host.finish(Promise.all([first, ...others]));
    const [, next, ...rest] = starts.map((at) => at - begin);
    expect(next).toBe(7_000);
    expect(rest).toHaveLength(2);
    expect(rest.every((at) => at >= 7_000)).toBe(true);
  });

  it('beyond the deadline ends the request and pauses everybody until then', async () => {
    const transport = scripted(later(429, 3_600), OK);
    const client = virtualClient(transport);
    const untilMs = client.host.now() + 3_600_000;
    const outcome = await requestPage(client, TRACK, { deadlineMs: 25_000 });
    expect(outcome).toMatchObject({
      failure: { kind: 'rate-limited', retryAfterMs: 3_600_000 },
      attempts: 1,
    });
    expect(client.host.slept).toEqual([]);
    const next = await requestPage(client, TRACK, { deadlineMs: 25_000 });
    expect(next).toMatchObject({ failure: { kind: 'paused', because: 'retry-after', untilMs }, attempts: 0 });
    const patient = await client.host.finish(requestPage(client, TRACK, { deadlineMs: 4_000_000 }));
    expect(patient.ok).toBe(true);
    expect(client.host.now()).toBe(untilMs);
    expect(transport.urls.length).toBe(2);
  });

  it('of an hour is not waited out without a deadline either', async () => {
    const client = virtualClient(scripted(later(503, 3_600)));
    expect(await requestPage(client, TRACK)).toMatchObject({ failure: { kind: 'server' }, attempts: 1 });
  });

  it('is a lower bound of every delay', async () => {
    const seconds = fc.integer({ min: 0, max: 20 });
    await fc.assert(
      fc.asyncProperty(seconds, fc.constantFrom(429, 503), fc.nat(99), async (wait, status, chance) => {
        const host = virtualHost({ random: () => chance / 100 });
        const client = virtualClient(scripted(later(status, wait), OK), {}, host);
        const begin = host.now();
        expect(await host.finish(requestPage(client, TRACK))).toMatchObject({ ok: true });
        expect(host.now() - begin).toBeGreaterThanOrEqual(wait * 1000);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the deadline', () => {
  it('ends the retries that would go beyond it', async () => {
    const client = virtualClient(scripted(DOWN));
    const outcome = await client.host.finish(requestPage(client, TRACK, { deadlineMs: 1_200 }));
    expect(outcome).toMatchObject({ failure: { kind: 'server' }, attempts: 2 });
    expect(client.host.slept).toEqual([500]);
  });

  it('shortens the last attempt', async () => {
    const client = virtualClient(() => new Promise(() => {}));
    const outcome = await requestPage(client, TRACK, { deadlineMs: 30, retryAttempts: 1 });
    expect(outcome).toMatchObject({ failure: { kind: 'timeout', timeoutMs: 30 } });
  });

  it('does not count the time in the queue', async () => {
    const client = virtualClient(scripted(OK), { ratePerSecond: 1, burst: 1 });
    const urls = Array.from({ length: 30 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const outcomes = urls.map((url) => requestPage(client, url, { deadlineMs: 5_000 }));
    const all = await client.host.finish(Promise.all(outcomes));
    expect(all.every((outcome) => outcome.ok)).toBe(true);
  });
});

describe('a challenge', () => {
  it('stops everybody: those in the queue are told at once and nothing more is sent', async () => {
    const transport = scripted(CHALLENGE);
    const client = virtualClient(transport, { maxConcurrent: 1, ratePerSecond: 1, burst: 1 });
    const urls = Array.from({ length: 50 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const all = await Promise.all(urls.map((url) => requestPage(client, url)));
    expect(all[0]).toMatchObject({ failure: { kind: 'challenge' }, attempts: 1 });
    for (const outcome of all.slice(1)) {
      expect(outcome).toMatchObject({ failure: { kind: 'paused', because: 'challenge' }, attempts: 0 });
    }
    expect(transport.urls.length).toBe(1);
    expect(client.metrics.snapshot().totals).toMatchObject({ requests: 1, breakerOpenings: 1 });
  });

  it('also stops a retry that waits', async () => {
    const transport = scripted(DOWN, CHALLENGE);
    const client = virtualClient(transport);
    const first = requestPage(client, TRACK);
    await turn();
    await requestPage(client, `${ORIGIN}/track/b/2`);
    expect(await client.host.finish(first)).toMatchObject({ failure: { kind: 'paused' }, attempts: 1 });
    expect(transport.urls.length).toBe(2);
  });

  it('that is passed lets a whole list go on after one probe', async () => {
    const transport = scripted(CHALLENGE, OK);
    const client = virtualClient(transport);
    await requestPage(client, TRACK);
    client.breaker.probeNow();
    const urls = Array.from({ length: 20 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const all = await Promise.all(urls.map((url) => requestPage(client, url)));
    expect(all.every((outcome) => outcome.ok)).toBe(true);
    expect(transport.urls).toEqual([TRACK, ...urls]);
  });

  it('open in the breaker means no fetch, whatever is asked', async () => {
    const asks = fc.array(fc.record({ afterMs: fc.nat(59_000), priority: fc.nat(3) }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(asks, async (all) => {
        const transport = scripted(OK);
        const client = virtualClient(transport);
        client.breaker.challenge();
        const outcomes = all.map(async ({ afterMs, priority }) => {
          await client.host.sleep(afterMs);
          return requestPage(client, TRACK, { priority });
        });
        for (const outcome of await client.host.finish(Promise.all(outcomes))) {
          expect(outcome).toMatchObject({ failure: { kind: 'paused', because: 'challenge' } });
        }
        expect(transport.urls).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an outage', () => {
  it('costs a list time and not lines', async () => {
    let up = 0;
    const client = virtualClient(async () => (client.host.now() < up ? fail() : OK()));
    up = client.host.now() + 12_000;
    const urls = Array.from({ length: 40 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const all = await client.host.finish(Promise.all(urls.map((url) => requestPage(client, url))));
    expect(all.filter((outcome) => outcome.ok).length).toBe(40);
    expect(client.metrics.snapshot().totals.requests).toBeLessThan(60);
  });

  it('of one answer in five still lets a hundred lines complete', async () => {
    let count = 0;
    const client = virtualClient(async () => (count++ % 5 === 0 ? DOWN() : OK()), {
      ratePerSecond: 2,
      burst: 6,
    });
    const urls = Array.from({ length: 100 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const outcomes = urls.map((url) => requestPage(client, url, { deadlineMs: 25_000, timeoutMs: 10_000 }));
    const all = await client.host.finish(Promise.all(outcomes));
    expect(all.filter((outcome) => outcome.ok).length).toBe(100);
  });

  it('makes retries wait four times longer once the budget is spent', async () => {
    const client = virtualClient(scripted(DOWN, OK));
    while (client.budget.spend());
    await client.host.finish(requestPage(client, TRACK));
    expect(client.host.slept).toEqual([4_000]);
  });
});

describe('every request', () => {
  it('settles, within its attempts and the limit, and starts nothing after its abort', async () => {
    const behaviour = fc.constantFrom('ok', 'down', 'reset', 'missing', 'half', 'busy', 'challenge');
    const one = fc.record({
      at: fc.nat(5_000),
      abortsAfter: fc.option(fc.nat(8_000), { nil: undefined }),
      priority: fc.integer({ min: 0, max: 2 }),
      retryAttempts: fc.integer({ min: 1, max: 4 }),
      answers: fc.array(fc.record({ behaviour, takes: fc.nat(2_000) }), { minLength: 1, maxLength: 4 }),
    });
    const maxConcurrent = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 12 }), maxConcurrent, async (all, limit) => {
        const callers = all.map(() => new AbortController());
        const sent = all.map(() => 0);
        let under = 0;
        const transport: Transport = async ({ url, signal }) => {
          const index = Number(url.split('/').at(-1));
          expect(callers[index]!.signal.aborted).toBe(false);
          expect(++under).toBeLessThanOrEqual(limit);
          const { answers } = all[index]!;
          const { behaviour: kind, takes } = answers[Math.min(sent[index]!++, answers.length - 1)]!;
          try {
            await client.host.sleep(takes, signal);
          } finally {
            under -= 1;
          }
          return replyOf(kind);
        };
        const client = virtualClient(transport, { maxConcurrent: limit, ratePerSecond: 2 });
        const outcomes = all.map(async ({ at, abortsAfter, priority, retryAttempts }, index) => {
          await client.host.sleep(at);
          const { signal } = callers[index]!;
          if (abortsAfter !== undefined)
            void client.host.sleep(abortsAfter).then(() => callers[index]!.abort());
          return requestPage(client, `${ORIGIN}/track/a/${index}`, { signal, priority, retryAttempts });
        });
        const settled = await client.host.finish(Promise.all(outcomes));
        settled.forEach((outcome, index) => {
          expect(outcome.attempts).toBe(sent[index]);
          expect(outcome.attempts).toBeLessThanOrEqual(all[index]!.retryAttempts);
        });
        expect([under, client.limiter.active, client.limiter.waiting]).toEqual([0, 0, 0]);
      }),
      { numRuns: 60 },
    );
  });
});

function replyOf(behaviour: string): Reply {
  switch (behaviour) {
    case 'down':
      return reply(500);
    case 'reset':
      return fail();
    case 'missing':
      return reply(404);
    case 'half':
      return reply(200, '<html>');
    case 'busy':
      return reply(429, 'x', { 'retry-after': '3' });
    case 'challenge':
      return CHALLENGE();
    default:
      return reply();
  }
}
