import { afterEach, describe, expect, it, vi } from 'vitest';
import { inPieces } from '../../../extension/shared/in-pieces.ts';

afterEach(() => vi.restoreAllMocks());

function* counting(to: number): Generator<number, string> {
  for (let at = 1; at <= to; at++) yield at;
  return 'all';
}

/** A clock that goes on by so much whenever it is looked at. */
function clock(stepMs: number) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += stepMs));
}

describe('work in pieces', () => {
  it('is done to its end, and says where it stands after each piece', async () => {
    clock(4);
    const steps: number[] = [];
    expect(await inPieces(counting(10), (step) => steps.push(step), new AbortController().signal)).toBe(
      'all',
    );
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('says nothing when it is done at once', async () => {
    clock(0);
    const onStep = vi.fn();
    expect(await inPieces(counting(1_000), onStep, new AbortController().signal)).toBe('all');
    expect(onStep).not.toHaveBeenCalled();
  });

  it('lets others have their turn between two pieces', async () => {
    clock(4);
    const turns: string[] = [];
    const other = setInterval(() => turns.push('other'), 0);
    vi.stubGlobal('scheduler', undefined);
    await inPieces(counting(40), () => turns.push('piece'), new AbortController().signal);
    clearInterval(other);
    vi.unstubAllGlobals();
    expect(turns.indexOf('other')).toBeGreaterThan(turns.indexOf('piece'));
    expect(turns.lastIndexOf('piece')).toBeGreaterThan(turns.indexOf('other'));
  });

  it('ends when it is stopped, with nothing', async () => {
    clock(4);
    const stop = new AbortController();
    const onStep = vi.fn(() => stop.abort());
    expect(await inPieces(counting(1_000), onStep, stop.signal)).toBeUndefined();
    expect(onStep).toHaveBeenCalledTimes(1);
  });
});
