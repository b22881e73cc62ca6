import process from 'node:process';

/** Makes ready for an input of this size and gives what is to be measured. */
export type Work = (size: number) => () => unknown;

/** So much processor time is worth a second look; whatever takes less holds nobody up. */
const SUSPICIOUS_US = 8_000;
/** Enough that the clock and the collector of garbage do not matter. */
const MEASURABLE_US = 2_000;
const LARGEST = 1 << 16;
/** Linear work takes four times the time for four times the size, quadratic sixteen times. */
const MOST = 8;

/**
 * Whether the time grows no faster than the size, up to `most`. What is done at once is not looked at further. Counts the
 * processor time of this process, the least of several runs, and anything suspicious again: other programs do not matter.
 */
export function isLinear(work: Work, most: number): boolean {
  if (!isSuspicious(work, most)) return true;
  return [1, 2, 3].some(() => growthOf(work) <= MOST);
}

/** Step by step, for what would take hours in one. */
function isSuspicious(work: Work, most: number): boolean {
  for (let size = Math.ceil(most / 64); size <= most; size *= 2) {
    if (leastOf(work, size, 1) >= SUSPICIOUS_US && leastOf(work, size, 2) >= SUSPICIOUS_US) return true;
  }
  return false;
}

/** How many times longer four times the size takes, measured where it just can be: what is cut is seen below the cut. */
function growthOf(work: Work): number {
  for (let size = 64; size <= LARGEST; size *= 2) {
    const once = leastOf(work, size, 4);
    if (once >= MEASURABLE_US) return leastOf(work, size * 4, 2) / once;
  }
  return 1;
}

let serial = 0;

/** No two runs have the same size: the product remembers what it read last. */
function leastOf(work: Work, size: number, times: number): number {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const run = work(size + (serial++ % 31));
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}
