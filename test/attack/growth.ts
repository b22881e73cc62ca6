import process from 'node:process';

/** Makes ready for an input of this size and gives what is to be measured. */
export type Work = (size: number) => () => unknown;

/** So much processor time is worth a second look; whatever takes less holds nobody up. */
const SUSPICIOUS_US = 8_000;
/** Enough that the clock and the collector of garbage do not matter. */
const MEASURABLE_US = 2_000;
const LARGEST = 1 << 16;
/** Larger inputs are all memory. */
const MOST_COMPARED = 1 << 12;
/** Linear work takes eight times the time for eight times the size, sometimes twice that with its memory, quadratic 64 times. */
const MORE = 8;
const MOST = 36;
/** What is quadratic is so every time; a heap that has to be cleared just then is not. */
const TRIALS = 6;

/**
 * Whether the time grows no faster than the size, up to `most`. What is done at once is not looked at further. Counts the
 * processor time of this process, the least of several runs, and anything suspicious again: other programs do not matter.
 */
export function isLinear(work: Work, most: number): boolean {
  if (!isSuspicious(work, most)) return true;
  return Array.from({ length: TRIALS }).some(() => growthOf(work) <= MOST);
}

/** Step by step, for what would take hours in one. */
function isSuspicious(work: Work, most: number): boolean {
  for (let size = Math.ceil(most / 64); size <= most; size *= 2) {
    if (leastOf(work, size, 1) >= SUSPICIOUS_US && leastOf(work, size, 2) >= SUSPICIOUS_US) return true;
  }
  return false;
}

/**
 * How many times longer `MORE` times the size takes, beyond what nothing takes. First where it just can be measured, because
 * what is cut somewhere is seen below the cut; then at four times that size, where a quadratic part outweighs a linear one.
 */
function growthOf(work: Work): number {
  const base = leastOf(work, 0, 4);
  for (let size = 64; size <= LARGEST; size *= 2) {
    const once = leastOf(work, size, 4) - base;
    if (once < Math.max(MEASURABLE_US, base)) continue;
    const growth = (leastOf(work, size * MORE, 3) - base) / once;
    if (growth > MOST || size > MOST_COMPARED) return growth;
    return (leastOf(work, size * 4 * MORE, 2) - base) / (leastOf(work, size * 4, 3) - base);
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
