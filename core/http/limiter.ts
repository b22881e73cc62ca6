import pLimit, { type LimitFunction } from 'p-limit';
import type { Host } from '../host.ts';
import { Alarm } from './alarm.ts';
import { type Answer, Congestion, type Limits, type Slowdown } from './congestion.ts';
import { TokenBucket } from './token-bucket.ts';
import { type Place, WaitingLine } from './waiting-line.ts';

/** The most that is ever allowed; less when the answers say so. */
export type LimiterOptions = Limits;

/** For one task in the line. */
export interface TurnOptions extends Partial<Place> {
  /** Leaves the line when it aborts. */
  signal: AbortSignal;
}

interface Waiter extends Place {
  start: () => Promise<void>;
  sendBack: () => void;
}

/**
 * The politeness gate, one per client: so many tasks at a time, so many starts a second, the most urgent first. How many
 * that is at the moment, up to the options, follows from the answers it is told of (`congestion.ts`).
 *
 * p-limit guards the slots but knows no urgency and no signal. So it is handed one anonymous job for every waiter, and a
 * job that gets a slot serves the first in our line at that moment. There are never fewer jobs than waiters; a job that
 * finds the line empty, because a waiter left it, ends at once.
 */
export class Limiter {
  readonly #host: Pick<Host, 'now' | 'sleep'>;
  readonly #congestion: Congestion;
  readonly #slots: LimitFunction;
  readonly #bucket: TokenBucket;
  readonly #alarm: Alarm;
  readonly #line = new WaitingLine<Waiter>();
  readonly #underWay = new Set<Promise<void>>();
  #arrivals = 0;
  #held = { sinceMs: 0, untilMs: 0 };

  /** Begins slowly, whatever the options allow. */
  constructor(host: Pick<Host, 'now' | 'sleep'>, options: LimiterOptions) {
    this.#host = host;
    this.#alarm = new Alarm(host);
    this.#congestion = new Congestion(options);
    const { maxConcurrent, ...rate } = this.#congestion.limits;
    this.#slots = pLimit(maxConcurrent);
    this.#bucket = new TokenBucket(rate, host.now());
  }

  /** Tasks under way, which includes those that wait for the rate with a slot in hand. */
  get active(): number {
    return this.#slots.activeCount;
  }

  /** Tasks in the line. */
  get waiting(): number {
    return this.#line.size;
  }

  /** What is allowed at the moment. */
  get limits(): Limits {
    return this.#congestion.limits;
  }

  /** Changes what is allowed at most. */
  configure(options: LimiterOptions): void {
    this.#congestion.configure(options);
    this.#apply();
    this.#alarm.wakeAll();
  }

  /** How far the answers slowed it down, if they did. */
  snapshot(): Slowdown | undefined {
    return this.#congestion.snapshot();
  }

  /** Goes on as slowly as a snapshot says. */
  restore(slowdown: Slowdown): void {
    this.#congestion.restore(slowdown);
    this.#apply();
  }

  /** Notes that a request goes out; what it came to is told with the number it gets. */
  started(): number {
    return this.#congestion.started();
  }

  /** Tells what a request came to; `start` is what `started` returned. */
  answered(start: number, answer: Answer): void {
    this.#congestion.answered(start, answer, this.#host.now());
    this.#apply();
  }

  /** A place in the order of arrival, for a task that may have to queue more than once. */
  arrival(): number {
    return this.#arrivals++;
  }

  /** Nothing starts before `untilMs` (milliseconds since the epoch): what `Retry-After` asks of everybody. */
  hold(untilMs: number): void {
    this.#held = { sinceMs: this.#host.now(), untilMs: Math.max(this.#held.untilMs, untilMs) };
  }

  /** Sends everybody who still waits back with 'recalled', in order. What runs goes on. */
  recall(): void {
    for (const waiter of this.#line.clear()) waiter.sendBack();
    this.#wakeIfEmpty();
  }

  /** Resolves once everything has ended that is under way now. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /**
   * Runs `task` when its turn comes. Rejects with the signal's reason, at once and without having started, when the
   * signal aborts while waiting; a task that runs has to listen to the signal itself.
   */
  run<T>(
    task: () => Promise<T>,
    { signal, priority = 0, arrival = this.arrival() }: TurnOptions,
  ): Promise<T | 'recalled'> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = () => {
        this.#line.remove(waiter);
        this.#wakeIfEmpty();
        reject(signal.reason);
      };
      const done = () => signal.removeEventListener('abort', leave);
      const waiter: Waiter = {
        priority,
        arrival,
        start: () => {
          done();
          const running = task().then(resolve, reject);
          this.#underWay.add(running);
          return running.finally(() => this.#underWay.delete(running));
        },
        sendBack: () => {
          done();
          resolve('recalled');
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#line.add(waiter);
      void this.#slots(() => this.#serveFirst());
    });
  }

  #apply(): void {
    const { maxConcurrent, ...rate } = this.#congestion.limits;
    if (this.#slots.concurrency !== maxConcurrent) this.#slots.concurrency = maxConcurrent;
    this.#bucket.configure(rate, this.#host.now());
  }

  async #serveFirst(): Promise<void> {
    while (this.#line.size > 0) {
      const waitMs = this.#waitMs();
      if (waitMs === 0) {
        this.#bucket.take();
        const first = this.#line.take();
        this.#wakeIfEmpty();
        return first?.start();
      }
      await this.#alarm.sleep(waitMs);
    }
  }

  /** No waiter is left for whom a job would hold a slot and a timer. */
  #wakeIfEmpty(): void {
    if (this.#line.size === 0) this.#alarm.wakeAll();
  }

  #waitMs(): number {
    const now = this.#host.now();
    // A clock that jumped back must not turn a wait of seconds into one of hours.
    const heldMs = now < this.#held.sinceMs ? 0 : this.#held.untilMs - now;
    return Math.max(this.#bucket.waitMs(now), heldMs, 0);
  }
}
