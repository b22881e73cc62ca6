import type { Failure } from './failure.ts';
import { type Rate, USUAL_BURST } from './token-bucket.ts';

/** How much may be asked at a time. */
export interface Limits extends Rate {
  /** Most tasks under way at a time. */
  maxConcurrent: number;
}

/** What one request came to. */
export interface Answer {
  /** From the request to the last byte. */
  networkMs: number;
  /** What went wrong, if anything did. */
  failure?: Failure;
}

/** What a cut left behind, as a plain object that survives storage. Without it a restart would ask as fast as before the cut. */
export interface Slowdown {
  /** Most requests in flight. */
  concurrent: number;
  /** Starts a second, while they are fewer than the settings allow. */
  rate?: number;
  /** The starts a second that were refused last. */
  refused?: number;
}

/** Whether what was stored is one: a disk may be damaged, and a rate of nothing would stop everything. */
export function isSlowdown(value: unknown): value is Slowdown {
  const {
    concurrent,
    rate = LEAST_RATE,
    refused = LEAST_RATE,
  } = (value ?? {}) as Partial<Record<keyof Slowdown, unknown>>;
  return Number(concurrent) >= 1 && Number(rate) >= LEAST_RATE && Number(refused) > 0;
}

/**
 * Under way at a time before anything was answered, where the settings allow more: as many as may
 * usually start at once. More has to be earned. With three it cost a list at ten in flight a round, a tenth of its time.
 */
const FIRST_CONCURRENT = USUAL_BURST;
/** After a cut, one more under way for so many rounds of good answers; before the first one for each of them. */
const ROUNDS_PER_STEP = 2;
/** Starts a second that a good answer adds: from one a second to two takes some twenty seconds. */
const RATE_STEP = 0.03;
const LEAST_RATE = 0.5;
/** A limit that was met is most often a fixed one: so near is gone to it, and beyond it only after so many good answers. */
const BELOW_REFUSED = 0.9;
const ANSWERS_BEFORE_BEYOND = 200;
/** An answer is slow that takes three times the usual, once that is more than a jitter. */
const SLOW_FACTOR = 3;
const SLOW_FROM_MS = 2_000;
/** The weight of the latest answer in the usual time (RFC 6298 §2). */
const SMOOTHING = 1 / 8;

/**
 * Finds out how much the other side bears, by slow start (RFC 5681 §3.1), then additive increase and multiplicative
 * decrease. Until something is refused each good answer earns one more. From then on the number under way is halved on 429,
 * on a failing server and on slow answers, the rate on 429; both grow back slowly with good answers, up to the ceiling that
 * the settings name. Lost connections count for nothing: they tell of the way, not of the host.
 *
 * What was started before a cut says nothing about the time after it, so that a handful refused together is one cut.
 */
export class Congestion {
  #ceiling: Limits;
  /** In parts of one; its whole part counts. */
  #concurrent: number;
  /** Starts a second while slowed down. */
  #rate: number | undefined;
  #refused = { rate: Infinity, goodSince: 0 };
  #usualMs: number | undefined;
  #started = 0;
  #startedAtCut = 0;
  #wasCut = false;
  readonly #goodTimes: number[] = [];

  constructor(ceiling: Limits) {
    this.#ceiling = ceiling;
    this.#concurrent = Math.min(FIRST_CONCURRENT, ceiling.maxConcurrent);
  }

  configure(ceiling: Limits): void {
    const wasFull = this.#concurrent >= this.#ceiling.maxConcurrent;
    this.#ceiling = ceiling;
    const start = wasFull ? Math.max(FIRST_CONCURRENT, this.#concurrent) : this.#concurrent;
    this.#concurrent = Math.min(start, ceiling.maxConcurrent);
    this.#endIfFast();
  }

  /** What is allowed now. No burst while slowed down: it would be refused as before. */
  get limits(): Limits {
    const maxConcurrent = Math.floor(this.#concurrent);
    if (this.#rate === undefined) return { ...this.#ceiling, maxConcurrent };
    return { maxConcurrent, ratePerSecond: this.#rate, burst: 1 };
  }

  /** Undefined as long as nothing was cut. */
  snapshot(): Slowdown | undefined {
    if (!this.#wasCut) return undefined;
    const { rate } = this.#refused;
    return {
      concurrent: this.#concurrent,
      ...(this.#rate !== undefined && { rate: this.#rate }),
      ...(Number.isFinite(rate) && { refused: rate }),
    };
  }

  restore({ concurrent, rate, refused = Infinity }: Slowdown): void {
    this.#wasCut = true;
    this.#concurrent = Math.min(concurrent, this.#ceiling.maxConcurrent);
    this.#rate = rate;
    this.#refused = { rate: refused, goodSince: 0 };
  }

  /** Notes a start; `answered` wants the number back. */
  started(): number {
    return (this.#started += 1);
  }

  answered(start: number, { networkMs, failure }: Answer, now: number): void {
    if (failure !== undefined && failure.kind !== 'not-found') {
      if (isBusy(failure)) this.#cut(start, failure.kind === 'rate-limited', now);
      return;
    }
    const slow = this.#isSlow(networkMs);
    this.#usualMs = (this.#usualMs ?? networkMs) * (1 - SMOOTHING) + networkMs * SMOOTHING;
    this.#lastSecond(now).push(now);
    if (slow) this.#cut(start, false, now);
    else this.#grow();
  }

  #cut(start: number, refused: boolean, now: number): void {
    if (start <= this.#startedAtCut) return;
    this.#startedAtCut = this.#started;
    this.#wasCut = true;
    this.#concurrent = Math.max(1, Math.floor(this.#concurrent / 2));
    if (!refused) return;
    const good = this.#lastSecond(now).length;
    const rate = this.#rate ?? (this.#ceiling.ratePerSecond || Infinity);
    // Without a rate of our own, what was answered just now is all that is known.
    this.#refused = { rate: Number.isFinite(rate) ? rate : good + 1, goodSince: 0 };
    this.#rate = Math.max(LEAST_RATE, Math.min(rate / 2, good));
  }

  #grow(): void {
    const step = this.#wasCut ? 1 / (ROUNDS_PER_STEP * Math.floor(this.#concurrent)) : 1;
    this.#concurrent = Math.min(this.#ceiling.maxConcurrent, this.#concurrent + step);
    if (this.#rate === undefined) return;
    this.#refused.goodSince += 1;
    const top = this.#refused.rate * BELOW_REFUSED;
    const beyond = this.#refused.goodSince > ANSWERS_BEFORE_BEYOND || this.#rate > top;
    this.#rate = beyond ? this.#rate + RATE_STEP : Math.min(top, this.#rate + RATE_STEP);
    this.#endIfFast();
  }

  #endIfFast(): void {
    const { ratePerSecond } = this.#ceiling;
    if (this.#rate !== undefined && ratePerSecond > 0 && this.#rate >= ratePerSecond) this.#rate = undefined;
  }

  #isSlow(networkMs: number): boolean {
    return networkMs > SLOW_FROM_MS && this.#usualMs !== undefined && networkMs > SLOW_FACTOR * this.#usualMs;
  }

  /** When the good answers of the last second came; a clock that jumped back forgets them. */
  #lastSecond(now: number): number[] {
    const times = this.#goodTimes;
    const isOld = (time: number) => now - time >= 1_000 || time > now;
    while (times[0] !== undefined && isOld(times[0])) times.shift();
    return times;
  }
}

/** Whether a failure says that the host has too much to do. */
function isBusy({ kind }: Failure): boolean {
  return kind === 'rate-limited' || kind === 'server' || kind === 'timeout';
}
