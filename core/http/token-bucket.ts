/** How fast requests may start. */
export interface Rate {
  /** Starts a second; 0 for no limit. */
  ratePerSecond: number;
  /** Starts at once after a quiet time, at least 1. */
  burst: number;
}

/** Starts at once unless told otherwise: a first screen of six rows fills in two seconds. */
export const USUAL_BURST = 6;

/** Spaces starts: `burst` at once, then `ratePerSecond`. Told the time (milliseconds since the epoch) by its caller. */
export class TokenBucket {
  #rate: Rate;
  #tokens: number;
  #filledAt: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAt = now;
  }

  configure(rate: Rate, now: number): void {
    this.#fill(now);
    this.#rate = rate;
    this.#tokens = Math.min(this.#tokens, rate.burst);
  }

  /** Milliseconds until a token is there, 0 when one is. */
  waitMs(now: number): number {
    if (this.#rate.ratePerSecond === 0) return 0;
    this.#fill(now);
    return this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) * 1000) / this.#rate.ratePerSecond);
  }

  take(): void {
    if (this.#rate.ratePerSecond > 0) this.#tokens -= 1;
  }

  #fill(now: number): void {
    // A clock that jumps back fills nothing, and must not make anybody wait for the time it lost.
    const passedMs = Math.max(0, now - this.#filledAt);
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + (passedMs / 1000) * this.#rate.ratePerSecond);
    this.#filledAt = now;
  }
}
