/** The longest wait a timer can hold, in milliseconds (almost 25 days). More would overflow and fire at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;
