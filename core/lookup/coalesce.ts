import { onAbort } from '../http/on-abort.ts';

/** Runs one job a key at a time; all who ask for the key meanwhile share it. */
export interface Coalescer<Value> {
  run: (
    key: string,
    job: (signal: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
  ) => Promise<Coalesced<Value>>;
  /** Jobs under way. */
  size: () => number;
}

interface Coalesced<Value> {
  value: Value;
  /** The job was another caller's, under way already. */
  shared: boolean;
}

interface Job<Value> {
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
  const jobs = new Map<string, Job<Value>>();

  function start(key: string, run: (signal: AbortSignal) => Promise<Value>): Job<Value> {
    const abort = new AbortController();
    const job: Job<Value> = { abort, waiting: 0, promise: run(abort.signal) };
    const forget = () => {
      if (jobs.get(key) === job) jobs.delete(key);
    };
    job.promise.then(forget, forget);
    jobs.set(key, job);
    return job;
  }

  /** Whether that was the last one. */
  function leave(key: string, job: Job<Value>, reason: unknown): boolean {
    job.waiting -= 1;
    if (job.waiting > 0) return false;
    if (jobs.get(key) === job) jobs.delete(key);
    job.abort.abort(reason);
    return true;
  }

  return {
    size: () => jobs.size,
    run: async (key, run, signal) => {
      signal?.throwIfAborted();
      const underWay = jobs.get(key);
      const job = underWay ?? start(key, run);
      const shared = underWay !== undefined;
      job.waiting += 1;
      if (signal === undefined) return { value: await job.promise, shared };
      return new Promise((resolve, reject) => {
        const stop = () => {
          const isLast = leave(key, job, signal.reason);
          if (!(isLast && heedsAbort)) reject(signal.reason);
        };
        // A list of hundreds of lines has one signal.
        const unlink = onAbort(signal, stop);
        job.promise.then((value) => resolve({ value, shared }), reject).finally(unlink);
      });
    },
  };
}
