import type { Host } from '../../core/host.ts';

/** Milliseconds that go by with each turn of the timer: up to fifty seconds a second. */
const STEP_MS = 50;

let now = Date.now();
const sleepers = new Set<{ untilMs: number; wake: () => void }>();

// Counted in turns and not read from the clock, so that time does not run ahead of requests for which a busy machine has no time.
setInterval(() => {
  now += STEP_MS;
  for (const sleeper of sleepers) if (now >= sleeper.untilMs) sleeper.wake();
}, 1).unref();

/** Politeness need not cost a test its time. The requests themselves are as fast as ever. */
export const fastTime: Pick<Host, 'now' | 'sleep'> = {
  now: () => now,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const stop = () => {
        sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      const wake = () => {
        sleepers.delete(sleeper);
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const sleeper = { untilMs: now + ms, wake };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
