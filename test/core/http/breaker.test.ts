import { describe, expect, it } from 'vitest';
import { type Admission, Breaker, type Pass } from '../../../core/http/breaker.ts';
import type { BreakerSnapshot } from '../../../core/http/breaker-state.ts';
import type { Failure } from '../../../core/http/failure.ts';
import { turn, virtualHost } from './virtual-host.ts';

const never = new AbortController().signal;
const SERVER: Failure = { kind: 'server', status: 500 };
const CHALLENGE: Failure = { kind: 'challenge', status: 403 };

function setUp() {
  const host = virtualHost();
  const breaker = new Breaker(host);
  const admit = (waitMs = 600_000, signal = never) => breaker.admit({ signal, untilMs: host.now() + waitMs });
  const settle = async (failure: Failure | undefined) => passOf(await host.finish(admit())).settle(failure);
  const pauseMs = () => (breaker.snapshot().open?.untilMs ?? host.now()) - host.now();
  return { host, breaker, admit, settle, pauseMs };
}

function passOf(admission: Admission): Pass {
  if (!admission.ok) throw new Error(`not admitted: ${admission.failure.kind}`);
  return admission;
}

async function fail(settle: (failure: Failure) => Promise<void>, times: number, failure = SERVER) {
  for (let count = 0; count < times; count += 1) await settle(failure);
}

describe('the breaker after failures', () => {
  it.each<Failure>([
    SERVER,
    { kind: 'network', cause: 0 },
    { kind: 'timeout', timeoutMs: 1 },
    { kind: 'cut-short' },
    { kind: 'rate-limited', status: 429 },
  ])('opens after five of %j in a row', async (failure) => {
    const { breaker, settle, pauseMs } = setUp();
    await fail(settle, 4, failure);
    expect(breaker.snapshot()).toEqual({ failures: 4, openings: 0 });
    await settle(failure);
    expect(breaker.snapshot().open?.because).toBe('failures');
    expect(pauseMs()).toBe(5_000);
  });

  it.each<Failure | undefined>([
    undefined,
    { kind: 'not-found', status: 404 },
    { kind: 'forbidden', status: 403 },
  ])('starts to count again after %j', async (answer) => {
    const { breaker, settle } = setUp();
    await fail(settle, 4);
    await settle(answer);
    await fail(settle, 4);
    expect(breaker.snapshot().open).toBeUndefined();
  });

  it('does not count an abort', async () => {
    const { breaker, settle } = setUp();
    await fail(settle, 4);
    await settle({ kind: 'aborted', cause: 0 });
    expect(breaker.snapshot().failures).toBe(4);
  });

  it('doubles the pause with each failed probe up to two minutes, and starts anew after a success', async () => {
    const { settle, pauseMs } = setUp();
    await fail(settle, 5);
    const pauses = [pauseMs()];
    for (let probe = 0; probe < 6; probe += 1) {
      await settle(SERVER);
      pauses.push(pauseMs());
    }
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
    await settle(undefined);
    await fail(settle, 5);
    expect(pauseMs()).toBe(5_000);
  });

  it('lets callers wait, sends exactly one probe, and lets all go on after its success', async () => {
    const { host, admit, settle } = setUp();
    await fail(settle, 5);
    const admitted: number[] = [];
    const waiting = [0, 1, 2].map(async (index) => {
      const pass = passOf(await admit());
      admitted.push(index);
      return pass;
    });
    await host.pass(4_999);
    expect(admitted).toEqual([]);
    await host.pass(1);
    expect(admitted).toEqual([0]);
    await host.pass(60_000);
    expect(admitted).toEqual([0]);
    (await waiting[0]!).settle(undefined);
    await turn();
    expect(admitted).toEqual([0, 1, 2]);
    expect(host.pending()).toBe(0);
  });

  it('makes the next one the probe when the probe gives up', async () => {
    const { host, admit, settle } = setUp();
    await fail(settle, 5);
    await host.pass(5_000);
    const probe = passOf(await admit());
    const next = admit();
    await turn();
    probe.release();
    passOf(await next).settle(undefined);
    passOf(await admit());
  });

  it('turns away at once who cannot wait long enough', async () => {
    const { host, breaker, admit, settle } = setUp();
    await fail(settle, 5);
    const untilMs = breaker.snapshot().open?.untilMs;
    const slept = host.slept.length;
    expect(await admit(4_999)).toEqual({
      ok: false,
      failure: { kind: 'paused', because: 'failures', untilMs },
    });
    expect(host.slept.length).toBe(slept);
  });

  it('turns away who waited for a probe until the deadline', async () => {
    const { host, admit, settle } = setUp();
    await fail(settle, 5);
    await host.pass(5_000);
    passOf(await admit());
    expect(await host.finish(admit(300))).toMatchObject({ ok: false, failure: { kind: 'paused' } });
  });

  it('lets go at once of a waiting caller who aborts', async () => {
    const { host, admit, settle } = setUp();
    await fail(settle, 5);
    const caller = new AbortController();
    const waiting = admit(600_000, caller.signal);
    await turn();
    caller.abort('enough');
    expect(await waiting).toEqual({ ok: false, failure: { kind: 'aborted', cause: 'enough' } });
    expect(host.pending()).toBe(0);
  });

  it('learns nothing from what was sent before it opened', async () => {
    const { breaker, admit, settle, pauseMs } = setUp();
    const early = [passOf(await admit()), passOf(await admit())] as const;
    await fail(settle, 5);
    early[0].settle(undefined);
    early[1].settle(SERVER);
    expect(breaker.snapshot()).toMatchObject({ openings: 1, open: { because: 'failures' } });
    expect(pauseMs()).toBe(5_000);
  });
});

describe('the breaker after a challenge', () => {
  it('opens at once and turns everybody away at once', async () => {
    const { host, breaker, admit, settle } = setUp();
    await settle(CHALLENGE);
    const untilMs = breaker.snapshot().open?.untilMs;
    expect(await admit()).toEqual({ ok: false, failure: { kind: 'paused', because: 'challenge', untilMs } });
    expect(host.slept).toEqual([]);
  });

  it('lets one probe through when told that the check is passed, while others wait for its result', async () => {
    const { breaker, admit, settle } = setUp();
    await settle(CHALLENGE);
    breaker.probeNow();
    const probe = passOf(await admit());
    const others = [admit(), admit()];
    await turn();
    probe.settle(undefined);
    expect((await Promise.all(others)).map((each) => each.ok)).toEqual([true, true]);
    expect(breaker.snapshot()).toEqual({ failures: 0, openings: 0 });
  });

  it('turns those away who waited for a probe that met a challenge again', async () => {
    const { breaker, admit, settle, pauseMs } = setUp();
    await settle(CHALLENGE);
    breaker.probeNow();
    const probe = passOf(await admit());
    const other = admit();
    await turn();
    probe.settle(CHALLENGE);
    expect(await other).toMatchObject({ ok: false, failure: { kind: 'paused', because: 'challenge' } });
    expect(pauseMs()).toBe(120_000);
  });

  it('tries by itself after a minute, then after ever longer, at most 15 minutes', async () => {
    const { host, settle, pauseMs } = setUp();
    const pauses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      await settle(CHALLENGE);
      pauses.push(pauseMs());
      await host.pass(pauseMs());
    }
    expect(pauses).toEqual([60_000, 120_000, 240_000, 480_000, 900_000, 900_000]);
  });

  it('does not take a refusal of the probe for the end of the challenge', async () => {
    const { breaker, settle } = setUp();
    await settle(CHALLENGE);
    breaker.probeNow();
    await settle({ kind: 'forbidden', status: 403 });
    expect(breaker.snapshot().open?.because).toBe('challenge');
  });

  it('counts several requests that met the same challenge once', async () => {
    const { breaker, admit, pauseMs } = setUp();
    const passes = [passOf(await admit()), passOf(await admit()), passOf(await admit())];
    for (const pass of passes) pass.settle(CHALLENGE);
    breaker.challenge();
    expect(pauseMs()).toBe(60_000);
    expect(breaker.snapshot().openings).toBe(1);
  });

  it('opens for a challenge also while it is open after failures', async () => {
    const { breaker, admit, settle } = setUp();
    const early = passOf(await admit());
    await fail(settle, 5);
    early.settle(CHALLENGE);
    expect(breaker.snapshot().open?.because).toBe('challenge');
  });
});

describe('the breaker after a time that the host named', () => {
  it('opens until then and lets those wait who can', async () => {
    const { host, breaker, admit } = setUp();
    breaker.openUntil(host.now() + 30_000);
    expect(await admit(29_000)).toMatchObject({ failure: { kind: 'paused', because: 'retry-after' } });
    const begin = host.now();
    passOf(await host.finish(admit(31_000)));
    expect(host.now() - begin).toBe(30_000);
  });

  it('never shortens a pause and leaves a challenge a challenge', async () => {
    const { host, breaker, settle, pauseMs } = setUp();
    breaker.openUntil(host.now() + 30_000);
    breaker.openUntil(host.now() + 10_000);
    expect(pauseMs()).toBe(30_000);
    await settle(CHALLENGE);
    breaker.openUntil(host.now() + 3_600_000);
    expect(breaker.snapshot().open?.because).toBe('challenge');
  });
});

describe("the breaker's state", () => {
  it('survives as JSON', async () => {
    const { breaker, settle } = setUp();
    await settle(CHALLENGE);
    const other = setUp();
    other.breaker.restore(JSON.parse(JSON.stringify(breaker.snapshot())) as BreakerSnapshot);
    expect(other.breaker.snapshot()).toEqual(breaker.snapshot());
    expect(await other.admit()).toMatchObject({ ok: false, failure: { because: 'challenge' } });
  });

  it('makes the next caller the probe when the worker died with a probe under way', async () => {
    const { host, breaker, admit, settle } = setUp();
    await fail(settle, 5);
    await host.pass(5_000);
    const lost = passOf(await admit());
    breaker.restore(breaker.snapshot());
    const probe = passOf(await admit());
    lost.settle(SERVER);
    probe.settle(undefined);
    expect(breaker.snapshot().open).toBeUndefined();
  });

  it('is not prolonged when the clock jumps back', async () => {
    const { host, breaker, admit } = setUp();
    breaker.openUntil(host.now() + 30_000);
    host.jump(-3_600_000);
    passOf(await admit(1));
  });

  it('is told to listeners at every opening and closing', async () => {
    const { breaker, settle } = setUp();
    const seen: unknown[] = [];
    const stop = breaker.onChange(({ open }) => seen.push(open?.because));
    await settle(undefined);
    await fail(settle, 5);
    await settle(SERVER);
    await settle(undefined);
    stop();
    await settle(CHALLENGE);
    expect(seen).toEqual(['failures', 'failures', undefined]);
  });

  it('does nothing when told to probe while closed', async () => {
    const { breaker } = setUp();
    breaker.probeNow();
    expect(breaker.snapshot()).toEqual({ failures: 0, openings: 0 });
  });
});
