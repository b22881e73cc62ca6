import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Congestion } from '../../../core/http/congestion.ts';
import type { Failure } from '../../../core/http/failure.ts';
import { requestPage } from '../../../core/http/request-page.ts';
import type { Transport } from '../../../core/http/transport.ts';
import { ORIGIN, reply, virtualClient } from './replies.ts';
import { virtualHost } from './virtual-host.ts';

const SERVER: Failure = { kind: 'server', status: 503 };
const REFUSED: Failure = { kind: 'rate-limited', status: 429 };
const CEILING = { maxConcurrent: 8, ratePerSecond: 4, burst: 6 };

function setUp(ceiling = CEILING) {
  const congestion = new Congestion(ceiling);
  let now = 0;
  const answer = (failure?: Failure, networkMs = 300) => {
    now += networkMs;
    congestion.answered(congestion.started(), { networkMs, ...(failure && { failure }) }, now);
  };
  const good = (count: number) => {
    for (let done = 0; done < count; done += 1) answer();
  };
  return { congestion, answer, good, now: () => now };
}

const concurrentOf = ({ limits }: Congestion) => limits.maxConcurrent;
const rateOf = ({ limits }: Congestion) => limits.ratePerSecond;

describe('the number under way', () => {
  it('begins with six and grows by one with every good answer until the first cut, up to the setting', () => {
    const { congestion, good } = setUp();
    expect(concurrentOf(congestion)).toBe(6);
    good(1);
    expect(concurrentOf(congestion)).toBe(7);
    good(500);
    expect(concurrentOf(congestion)).toBe(8);
  });

  it('grows by one for every two rounds of good answers after a cut', () => {
    const { congestion, good, answer } = setUp();
    answer(SERVER);
    answer(SERVER);
    expect(concurrentOf(congestion)).toBe(1);
    good(2);
    expect(concurrentOf(congestion)).toBe(2);
    good(3);
    expect(concurrentOf(congestion)).toBe(2);
    good(1);
    expect(concurrentOf(congestion)).toBe(3);
    good(500);
    expect(concurrentOf(congestion)).toBe(8);
  });

  it('begins with the setting when that is less', () => {
    expect(concurrentOf(setUp({ ...CEILING, maxConcurrent: 2 }).congestion)).toBe(2);
  });

  it.each<[string, Failure | undefined, number]>([
    ['429', REFUSED, 300],
    ['503', SERVER, 300],
    ['a timeout', { kind: 'timeout', timeoutMs: 10_000 }, 10_000],
    ['a slow answer', undefined, 2_500],
  ])('is halved by %s', (_name, failure, networkMs) => {
    const { congestion, good, answer } = setUp();
    good(500);
    answer(failure, networkMs);
    expect(concurrentOf(congestion)).toBe(4);
  });

  it.each<[string, Failure | undefined, number]>([
    ['a lost connection', { kind: 'network', cause: 0 }, 300],
    ['half a page', { kind: 'cut-short' }, 300],
    ['an abort', { kind: 'aborted', cause: 0 }, 300],
    ['a missing page', { kind: 'not-found', status: 404 }, 300],
    ['an answer that is three times the usual but quick', undefined, 1_500],
  ])('is not halved by %s', (_name, failure, networkMs) => {
    const { congestion, good, answer } = setUp();
    good(500);
    answer(failure, networkMs);
    expect(concurrentOf(congestion)).toBe(8);
  });

  it('does not take a host for slow that always takes its time', () => {
    const { congestion, answer } = setUp();
    for (let count = 0; count < 200; count += 1) answer(undefined, 4_000);
    expect(concurrentOf(congestion)).toBe(8);
  });

  it('is halved once by a handful that failed together', () => {
    const { congestion, good } = setUp();
    good(500);
    const starts = Array.from({ length: 8 }, () => congestion.started());
    for (const start of starts) congestion.answered(start, { networkMs: 300, failure: SERVER }, 0);
    expect(concurrentOf(congestion)).toBe(4);
  });

  it('follows a new setting, at once downwards, slowly upwards after a cut', () => {
    const { congestion, good, answer } = setUp();
    good(500);
    congestion.configure({ ...CEILING, maxConcurrent: 5 });
    expect(concurrentOf(congestion)).toBe(5);
    answer(SERVER);
    congestion.configure({ ...CEILING, maxConcurrent: 10 });
    expect(concurrentOf(congestion)).toBe(2);
  });

  it('stays between one and the setting, whatever comes', () => {
    const kinds = fc.constantFrom<Failure | undefined>(undefined, SERVER, REFUSED, { kind: 'cut-short' });
    const event = fc.record({ failure: kinds, networkMs: fc.nat(20_000) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(5), fc.array(event), (most, rate, events) => {
        const { congestion, answer } = setUp({ maxConcurrent: most, ratePerSecond: rate, burst: 6 });
        for (const { failure, networkMs } of events) {
          answer(failure, networkMs);
          expect(concurrentOf(congestion)).toBeGreaterThanOrEqual(1);
          expect(concurrentOf(congestion)).toBeLessThanOrEqual(most);
          if (rate > 0) expect(rateOf(congestion)).toBeLessThanOrEqual(rate);
          if (failure === REFUSED) expect(rateOf(congestion)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the rate', () => {
  it('is the setting, with its burst, until somebody is refused', () => {
    const { congestion, good, answer } = setUp();
    good(20);
    answer(SERVER);
    expect(congestion.limits).toMatchObject({ ratePerSecond: 4, burst: 6 });
  });

  it('is halved by 429, without a burst, and grows back slowly to just below what was refused', () => {
    const { congestion, good, answer } = setUp();
    good(20);
    answer(REFUSED);
    expect(congestion.limits).toMatchObject({ ratePerSecond: 2, burst: 1 });
    good(10);
    expect(rateOf(congestion)).toBeCloseTo(2.3);
    good(100);
    expect(rateOf(congestion)).toBeCloseTo(3.6);
  });

  it('goes beyond what was refused once, after many good answers', () => {
    const { congestion, good, answer } = setUp();
    good(20);
    answer(REFUSED);
    good(240);
    expect(congestion.limits).toMatchObject({ ratePerSecond: 4, burst: 6 });
  });

  it('without a setting follows what was answered in the last second', () => {
    const { congestion, answer } = setUp({ ...CEILING, ratePerSecond: 0 });
    for (let count = 0; count < 8; count += 1) answer(undefined, 100);
    answer(REFUSED, 100);
    expect(rateOf(congestion)).toBe(8);
  });

  it('is never so low that nothing goes on', () => {
    const { congestion, answer } = setUp();
    for (let count = 0; count < 50; count += 1) answer(REFUSED);
    expect(rateOf(congestion)).toBe(0.5);
  });
});

/** A host that answers `perSecond` requests in each second that begins with a request, and refuses the others. */
function limitedSite(perSecond: number, now: () => number): Transport & { asked: () => number } {
  let window = { at: -Infinity, left: 0 };
  let asked = 0;
  const transport: Transport = async () => {
    asked += 1;
    if (now() - window.at >= 1_000) window = { at: now(), left: perSecond };
    window.left -= 1;
    return window.left >= 0 ? reply() : reply(429, 'x', { 'retry-after': '1' });
  };
  return Object.assign(transport, { asked: () => asked });
}

describe('a restart', () => {
  const restarted = (before: Congestion) => {
    const after = new Congestion(CEILING);
    const slowdown = before.snapshot();
    if (slowdown) after.restore(JSON.parse(JSON.stringify(slowdown)) as typeof slowdown);
    return after;
  };

  it('goes on as slowly as before, and as carefully', () => {
    const { congestion, answer, good } = setUp();
    good(12);
    answer(REFUSED);
    good(3);
    const after = restarted(congestion);
    expect(after.limits).toEqual(congestion.limits);
    expect(after.limits.ratePerSecond).toBeLessThan(CEILING.ratePerSecond);
    for (let n = 0; n < 150; n += 1) {
      for (const each of [congestion, after]) each.answered(each.started(), { networkMs: 300 }, n * 300);
      expect(after.limits).toEqual(congestion.limits);
    }
  });

  it('remembers nothing where nothing was cut', () => {
    const { congestion, good } = setUp();
    good(20);
    expect(congestion.snapshot()).toBeUndefined();
  });

  it('never exceeds a setting that was lowered meanwhile', () => {
    const { congestion, answer, good } = setUp();
    answer(SERVER);
    good(500);
    const after = new Congestion({ ...CEILING, maxConcurrent: 2 });
    after.restore(congestion.snapshot()!);
    expect(concurrentOf(after)).toBe(2);
  });
});

describe('a client', () => {
  it.each([
    { ratePerSecond: 2, maxConcurrent: 3, perSecond: 2 },
    { ratePerSecond: 0, maxConcurrent: 4, perSecond: 2 },
    { ratePerSecond: 0, maxConcurrent: 10, perSecond: 2 },
    { ratePerSecond: 5, maxConcurrent: 10, perSecond: 1 },
  ])('wastes less than a tenth of its requests on a limit that it does not know: %j', async (limits) => {
    const host = virtualHost();
    const site = limitedSite(limits.perSecond, host.now);
    const slow: Transport = async (request) => {
      await host.sleep(50);
      return site(request);
    };
    const client = virtualClient(slow, limits, host);
    const urls = Array.from({ length: 100 }, (_, index) => `${ORIGIN}/track/a/${index}`);
    const all = await host.finish(Promise.all(urls.map((url) => requestPage(client, url))));
    expect(all.filter((outcome) => outcome.ok)).toHaveLength(100);
    expect(site.asked()).toBeLessThanOrEqual(110);
  });
});
