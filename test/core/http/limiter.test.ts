import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Limiter, type LimiterOptions } from '../../../core/http/limiter.ts';
import { turn, virtualHost } from './virtual-host.ts';

const never = () => new AbortController().signal;

function setUp(options: Partial<LimiterOptions> = {}) {
  const host = virtualHost();
  const limiter = new Limiter(host, { maxConcurrent: 1, ratePerSecond: 0, burst: 1, ...options });
  const started: unknown[] = [];
  /** A task that takes `ms` of virtual time. */
  const task =
    (name: unknown, ms = 100) =>
    async () => {
      started.push(name);
      await host.sleep(ms);
      return name;
    };
  return { host, limiter, started, task };
}

describe('the limiter', () => {
  it('keeps the number of tasks under way at its limit', async () => {
    const { host, limiter, started, task } = setUp({ maxConcurrent: 2 });
    const all = Promise.all([1, 2, 3, 4, 5].map((name) => limiter.run(task(name), { signal: never() })));
    await turn();
    expect([started, limiter.active, limiter.waiting]).toEqual([[1, 2], 2, 3]);
    expect(await host.finish(all)).toEqual([1, 2, 3, 4, 5]);
  });

  it('serves the lower priority first, and ties in the order of arrival', async () => {
    const { host, limiter, started, task } = setUp();
    const run = (name: string, priority: number) => limiter.run(task(name), { signal: never(), priority });
    const all = [run('first', 9), run('c', 5), run('d', 5), run('a', -1), run('b', 0), run('e', 5)];
    await host.finish(Promise.all(all));
    // All of them queue before a slot is given out, so that the first comer has no privilege either.
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e', 'first']);
  });

  it('lets an urgent task overtake while the rate holds everybody back', async () => {
    const { host, limiter, started, task } = setUp({ ratePerSecond: 1, maxConcurrent: 3 });
    const all = [1, 2, 3].map((name) => limiter.run(task(name, 0), { signal: never(), priority: 5 }));
    await host.pass(500);
    all.push(limiter.run(task('urgent', 0), { signal: never(), priority: 0 }));
    await host.finish(Promise.all(all));
    expect(started).toEqual([1, 'urgent', 2, 3]);
  });

  it('keeps the place of a task that queues again', async () => {
    const { host, limiter, started, task } = setUp();
    const arrival = limiter.arrival();
    const blocker = limiter.run(task('blocker'), { signal: never() });
    await turn();
    const later = limiter.run(task('later'), { signal: never() });
    const retry = limiter.run(task('retry'), { signal: never(), arrival });
    await host.finish(Promise.all([blocker, later, retry]));
    expect(started).toEqual(['blocker', 'retry', 'later']);
  });

  it('starts a burst at once and spaces the rest', async () => {
    const { host, limiter } = setUp({ maxConcurrent: 10, ratePerSecond: 2, burst: 3 });
    const begin = host.now();
    const starts = Array.from({ length: 7 }, () =>
      limiter.run(async () => host.now() - begin, { signal: never() }),
    );
    expect(await host.finish(Promise.all(starts))).toEqual([0, 0, 0, 500, 1_000, 1_500, 2_000]);
  });

  it('has no rate when ratePerSecond is 0', async () => {
    const { host, limiter } = setUp({ maxConcurrent: 4 });
    await Promise.all(Array.from({ length: 50 }, () => limiter.run(async () => 1, { signal: never() })));
    expect(host.slept).toEqual([]);
  });

  it('rejects at once on abort while waiting, and gives the place away', async () => {
    const { host, limiter, started, task } = setUp();
    const caller = new AbortController();
    const first = limiter.run(task('first'), { signal: never() });
    await turn();
    const second = limiter.run(task('second'), { signal: caller.signal });
    const third = limiter.run(task('third'), { signal: never() });
    caller.abort('enough');
    await expect(second).rejects.toBe('enough');
    expect(limiter.waiting).toBe(1);
    await host.finish(Promise.all([first, third]));
    expect(started).toEqual(['first', 'third']);
  });

  it('leaves no timer when the last one who waits for the rate leaves', async () => {
    const { host, limiter, task } = setUp({ ratePerSecond: 0.001, maxConcurrent: 2 });
    await host.finish(limiter.run(task('first'), { signal: never() }));
    const caller = new AbortController();
    const second = limiter.run(task('second'), { signal: caller.signal });
    await turn();
    expect(host.pending()).toBe(1);
    caller.abort('enough');
    await expect(second).rejects.toBe('enough');
    await turn();
    expect([host.pending(), limiter.active]).toEqual([0, 0]);
  });

  it('takes no token for one who left', async () => {
    const { host, limiter } = setUp({ ratePerSecond: 1, burst: 1 });
    const begin = host.now();
    const caller = new AbortController();
    const when = (signal: AbortSignal) => limiter.run(async () => host.now() - begin, { signal });
    const first = when(never());
    const left = when(caller.signal);
    const last = when(never());
    caller.abort('left');
    await expect(left).rejects.toBe('left');
    expect(await host.finish(Promise.all([first, last]))).toEqual([0, 1_000]);
  });

  it('does not start for a signal that has aborted already', async () => {
    const { limiter, started, task } = setUp();
    await expect(limiter.run(task(1), { signal: AbortSignal.abort('no') })).rejects.toBe('no');
    await turn();
    expect(started).toEqual([]);
  });

  it('sends everybody who waits back on recall, in order of service', async () => {
    const { host, limiter, started, task } = setUp();
    const order: string[] = [];
    const first = limiter.run(task('first'), { signal: never() });
    await turn();
    const run = (name: string, priority: number) =>
      limiter
        .run(task(name), { signal: never(), priority })
        .then((result) => order.push(`${name} ${String(result)}`));
    const others = [run('b', 2), run('a', 1)];
    limiter.recall();
    await Promise.all(others);
    expect(order).toEqual(['a recalled', 'b recalled']);
    expect(limiter.waiting).toBe(0);
    expect(await host.finish(first)).toBe('first');
    expect(started).toEqual(['first']);
  });

  it('starts nothing before the end of a hold', async () => {
    const { host, limiter } = setUp({ maxConcurrent: 3 });
    const begin = host.now();
    limiter.hold(begin + 5_000);
    limiter.hold(begin + 2_000);
    const starts = [1, 2].map(() => limiter.run(async () => host.now() - begin, { signal: never() }));
    expect(await host.finish(Promise.all(starts))).toEqual([5_000, 5_000]);
  });

  it('forgets a hold when the clock jumps back', async () => {
    const { host, limiter } = setUp();
    limiter.hold(host.now() + 5_000);
    host.jump(-3_600_000);
    await limiter.run(async () => 1, { signal: never() });
    expect(host.slept).toEqual([]);
  });

  it('waits no longer for the rate when the clock jumps back', async () => {
    const { host, limiter } = setUp({ ratePerSecond: 1 });
    await limiter.run(async () => 1, { signal: never() });
    host.jump(-3_600_000);
    await host.finish(limiter.run(async () => 1, { signal: never() }));
    expect(host.slept).toEqual([1_000]);
  });

  it('takes new limits while it works', async () => {
    const { host, limiter, started, task } = setUp();
    const all = Promise.all([1, 2, 3].map((name) => limiter.run(task(name), { signal: never() })));
    await turn();
    limiter.configure({ maxConcurrent: 3, ratePerSecond: 0, burst: 1 });
    await turn();
    expect(started).toEqual([1, 2, 3]);
    await host.finish(all);
  });

  it('does not sleep on at an old rate when it gets a new one', async () => {
    const { host, limiter } = setUp({ ratePerSecond: 0.001, maxConcurrent: 2 });
    await limiter.run(async () => 1, { signal: never() });
    const second = limiter.run(async () => 2, { signal: never() });
    await turn();
    limiter.configure({ maxConcurrent: 2, ratePerSecond: 2, burst: 1 });
    await host.finish(second);
    expect(host.slept).toEqual([1_000_000, 500]);
  });

  it('passes on what a task throws and goes on with the next', async () => {
    const { limiter } = setUp();
    const bad = limiter.run(() => Promise.reject(new Error('bad')), { signal: never() });
    const good = limiter.run(async () => 'good', { signal: never() });
    await expect(bad).rejects.toThrow('bad');
    expect(await good).toBe('good');
  });

  it('never exceeds its limit, settles every call, and starts nothing after its abort', async () => {
    const call = fc.record({
      at: fc.nat(3_000),
      takes: fc.nat(800),
      priority: fc.integer({ min: -2, max: 2 }),
      abortsAfter: fc.option(fc.nat(2_000), { nil: undefined }),
      recalls: fc.boolean(),
    });
    const limits = fc.record({
      maxConcurrent: fc.integer({ min: 1, max: 4 }),
      ratePerSecond: fc.constantFrom(0, 2, 10),
    });
    await fc.assert(
      fc.asyncProperty(limits, fc.array(call, { maxLength: 20 }), async (limit, calls) => {
        const { host, limiter } = setUp({ ...limit, burst: 2 });
        const startTimes: number[] = [];
        let under = 0;
        let most = 0;
        const one = async ({ at, takes, priority, abortsAfter, recalls }: (typeof calls)[number]) => {
          await host.sleep(at);
          const caller = new AbortController();
          if (abortsAfter !== undefined) void host.sleep(abortsAfter).then(() => caller.abort());
          const task = async () => {
            expect(caller.signal.aborted).toBe(false);
            startTimes.push(host.now());
            most = Math.max(most, ++under);
            await host.sleep(takes);
            under -= 1;
          };
          const result = limiter.run(task, { signal: caller.signal, priority }).catch(() => 'aborted');
          if (recalls && abortsAfter === 0) limiter.recall();
          return result;
        };
        await host.finish(Promise.all(calls.map(one)));
        await turn();
        expect(most).toBeLessThanOrEqual(limit.maxConcurrent);
        expect([limiter.waiting, limiter.active]).toEqual([0, 0]);
        if (limit.ratePerSecond > 0) {
          // Any n starts need at least the time in which n minus the burst are allowed.
          startTimes.forEach((time, index) => {
            const earlier = startTimes[index - 2 - 1];
            if (earlier !== undefined)
              expect(time - earlier).toBeGreaterThanOrEqual(1_000 / limit.ratePerSecond - 1);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
