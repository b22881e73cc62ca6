/** What scripts rely on; a change here is a break. */
export const EXIT = {
  done: 0,
  /** Some lines failed, or the output could not be written. */
  failed: 1,
  /** Wrong options, an input that cannot be read or resumed, a cache folder that cannot be used. */
  usage: 2,
  /** Beatport asks for a check. */
  challenge: 3,
  /** The day's requests are used up. */
  budget: 4,
  interrupted: 130,
} as const;
