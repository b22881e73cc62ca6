import { median } from './numbers.ts';

/** Median milliseconds of one call, over batches that are long enough for the clock; warmed up first. */
export function timeEach(work: () => unknown, { batch = 1, batches = 25 } = {}): number {
  for (let at = 0; at < Math.min(200, batch * 5); at++) work();
  const times = [];
  for (let run = 0; run < batches; run++) {
    const started = performance.now();
    for (let at = 0; at < batch; at++) work();
    times.push((performance.now() - started) / batch);
  }
  return median(times);
}
