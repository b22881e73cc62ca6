import { describe, expect, it } from 'vitest';
import { createCoalescer } from '../../../core/lookup/coalesce.ts';

/** A job that waits to be told how it ends and says whether it was aborted. */
function openJob() {
  let resolve: (value: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const state = { starts: 0, aborted: false };
  const job = (signal: AbortSignal) => {
    state.starts += 1;
    signal.addEventListener('abort', () => {
      state.aborted = true;
    });
    return new Promise<string>((yes, no) => {
      resolve = yes;
      reject = no;
    });
  };
  return { job, state, resolve: (value: string) => resolve(value), reject: (error: Error) => reject(error) };
}

describe('the coalescer', () => {
  it('runs one job for all who ask for the same key at the same time, and says whose it was', async () => {
    const { job, state, resolve } = openJob();
    const coalescer = createCoalescer<string>();
    const answers = [coalescer.run('key', job), coalescer.run('key', job), coalescer.run('key', job)];
    resolve('answer');
    expect(await Promise.all(answers)).toEqual([
      { value: 'answer', shared: false },
      { value: 'answer', shared: true },
      { value: 'answer', shared: true },
    ]);
    expect(state.starts).toBe(1);
    expect(coalescer.size()).toBe(0);
  });

  it('runs a job for each key', async () => {
    const coalescer = createCoalescer<string>();
    const answers = ['a', 'b'].map((key) => coalescer.run(key, async () => key));
    expect(await Promise.all(answers)).toEqual([
      { value: 'a', shared: false },
      { value: 'b', shared: false },
    ]);
  });

  it('detaches a waiter that aborts and leaves the job to the others', async () => {
    const { job, state, resolve } = openJob();
    const coalescer = createCoalescer<string>();
    const leaving = new AbortController();
    const left = coalescer.run('key', job, leaving.signal);
    const stays = coalescer.run('key', job, new AbortController().signal);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect(state.aborted).toBe(false);
    resolve('answer');
    expect(await stays).toEqual({ value: 'answer', shared: true });
  });

  it('aborts the job when its last waiter leaves, and starts anew for the next', async () => {
    const { job, state } = openJob();
    const coalescer = createCoalescer<string>();
    const leaving = new AbortController();
    const left = coalescer.run('key', job, leaving.signal);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect(state.aborted).toBe(true);
    expect(await coalescer.run('key', async () => 'new')).toEqual({ value: 'new', shared: false });
  });

  it('tells the last one that leaves what its job came to, where jobs heed an abort', async () => {
    const { job, state, resolve } = openJob();
    const coalescer = createCoalescer<string>({ heedsAbort: true });
    const [early, late] = [new AbortController(), new AbortController()];
    const left = coalescer.run('key', job, early.signal);
    const last = coalescer.run('key', job, late.signal);
    early.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    late.abort(new Error('last'));
    expect(state.aborted).toBe(true);
    resolve('was here already');
    expect(await last).toEqual({ value: 'was here already', shared: true });
    expect(coalescer.size()).toBe(0);
  });

  it('gives a failure to all waiters and forgets it', async () => {
    const { job, reject } = openJob();
    const coalescer = createCoalescer<string>();
    const answers = [coalescer.run('key', job), coalescer.run('key', job)];
    reject(new Error('failed'));
    const settled = await Promise.allSettled(answers);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await coalescer.run('key', async () => 'again')).toEqual({ value: 'again', shared: false });
  });

  it('starts nothing for a signal that is already aborted', async () => {
    const { job, state } = openJob();
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(createCoalescer<string>().run('key', job, gone)).rejects.toThrow('gone');
    expect(state.starts).toBe(0);
  });
});
