import { setImmediate } from 'node:timers';
import type { Host } from '../../../core/host.ts';

/** A host whose clock moves only when everybody waits for it. */
export interface VirtualHost extends Host {
  /** Every wait asked for, in milliseconds, in order. */
  slept: number[];
  /** Timers not yet run out. */
  pending: () => number;
  /** Runs out timers in order, moving the clock, until `promise` settles; then gives its result. */
  finish: <T>(promise: Promise<T>) => Promise<T>;
  /** Moves the clock by `ms`, running out what falls due. */
  pass: (ms: number) => Promise<void>;
  jump: (ms: number) => void;
}

const START = Date.UTC(2026, 0, 1);

export function virtualHost({ random = () => 0.5 }: { random?: () => number } = {}): VirtualHost {
  let now = START;
  const timers = new Set<{ at: number; ring: () => void }>();
  const slept: number[] = [];

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    slept.push(ms);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = () => {
        timers.delete(timer);
        reject(signal?.reason);
      };
      const ring = () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const timer = { at: now + ms, ring };
      timers.add(timer);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  function ringNext(limit: number): boolean {
    const next = [...timers].sort((one, other) => one.at - other.at)[0];
    if (!next || next.at > limit) return false;
    now = Math.max(now, next.at);
    timers.delete(next);
    next.ring();
    return true;
  }

  return {
    slept,
    pending: () => timers.size,
    now: () => now,
    sleep,
    random,
    fetch: () => Promise.reject(new Error('a virtual host has no network')),
    jump: (ms) => void (now += ms),
    async finish(promise) {
      let settled = false;
      const watched = promise.finally(() => (settled = true));
      watched.catch(() => {});
      for (let idle = 0; !settled;) {
        await turn();
        if (settled) break;
        idle = ringNext(Infinity) ? 0 : idle + 1;
        // Without a virtual wait to cut, a real answer may still be on its way.
        if (idle > 20) await new Promise((resolve) => setTimeout(resolve, 1));
        if (idle > 10_000) throw new Error('nothing moves any more');
      }
      return watched;
    },
    async pass(ms) {
      const until = now + ms;
      do await turn();
      while (ringNext(until));
      now = until;
      await turn();
    },
  };
}

/** Lets every promise that can go on do so. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
