import { onAbort } from '../http/on-abort.ts';

/** Runs one job a key at a time; everybody who asks for the key meanwhile shares it. */
export interface Coalescer<Value> {
  run: (key: string, job: (signal: AbortSignal) => Promise<Value>, signal?: AbortSignal) => Promise<Value>;
  /** Jobs under way. */
  size: () => number;
}

interface Shared<Value> {
  promise: Promise<Value>;
  abort: AbortController;
  waiting: number;
}

/**
 * One waiter's abort detaches that waiter only; the last one's aborts the job. A job that fails fails for all of its
 * waiters and is forgotten, so the next one starts anew. With `heedsAbort` the jobs end soon after an abort, and the last
 * waiter hears how: what had come by then is not lost.
 */
export function createCoalescer<Value>({ heedsAbort = false } = {}): Coalescer<Value> {
  const jobs = new Map<string, Shared<Value>>();

  function start(key: string, job: (signal: AbortSignal) => Promise<Value>): Shared<Value> {
    const abort = new AbortController();
    const shared: Shared<Value> = { abort, waiting: 0, promise: job(abort.signal) };
    const forget = () => {
      if (jobs.get(key) === shared) jobs.delete(key);
    };
    shared.promise.then(forget, forget);
    jobs.set(key, shared);
    return shared;
  }

  /** Whether that was the last one. */
  function leave(key: string, shared: Shared<Value>, reason: unknown): boolean {
    shared.waiting -= 1;
    if (shared.waiting > 0) return false;
    if (jobs.get(key) === shared) jobs.delete(key);
    shared.abort.abort(reason);
    return true;
  }

  return {
    size: () => jobs.size,
    run: (key, job, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const shared = jobs.get(key) ?? start(key, job);
      shared.waiting += 1;
      if (signal === undefined) return shared.promise;
      return new Promise((resolve, reject) => {
        const stop = () => {
          const isLast = leave(key, shared, signal.reason);
          if (!(isLast && heedsAbort)) reject(signal.reason);
        };
        // A list of hundreds of lines has one signal.
        const unlink = onAbort(signal, stop);
        shared.promise.then(resolve, reject).finally(unlink);
      });
    },
  };
}
