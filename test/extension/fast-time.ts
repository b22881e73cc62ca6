import type { Host } from '../../core/host.ts';

const SPEED = 50;
const START = Date.now();

/** Fifty seconds a second: politeness need not cost a test its time. The requests themselves are as fast as ever. */
export const fastTime: Pick<Host, 'now' | 'sleep'> = {
  now: () => START + (Date.now() - START) * SPEED,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const timer = setTimeout(resolve, ms / SPEED);
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
