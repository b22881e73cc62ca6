/**
 * What differs between a page, a worker, Deno and Node, taken from outside so that core runs in all of them unchanged and
 * tests decide about time and chance. This is the only file of core that touches a clock, a timer or chance.
 */
export interface Host {
  /** As the web's own. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Resolves after `ms`; rejects at once with the signal's reason when it aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** At least 0, below 1. */
  random: () => number;
}

/** The host made of web standards alone; whatever is given replaces the standard part. */
export function webHost(parts: Partial<Host> = {}): Host {
  return {
    fetch: (url, init) => globalThis.fetch(url, init),
    now: () => Date.now(),
    sleep: abortableSleep,
    random: () => Math.random(),
    ...parts,
  };
}

function abortableSleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
