import type { Host } from '../host.ts';
import { createSignal } from '../signal.ts';
import { countDay, type DayCounts } from './day-counts.ts';

/**
 * Where the count of a day is kept; the host brings one (memory here, a file in the CLI, `storage.local` in the extension).
 * Adds to the count of the day ("2026-07-05") and returns its new total; with 0 it only reads. A clock that was set back must
 * not begin the count anew (`countDay`). May fail, which loses the count of the past and nothing else.
 */
export interface DayCounter {
  /** Adds requests to a day, YYYY-MM-DD, and resolves with the new total. */
  add: (day: string, requests: number) => Promise<number>;
}

/** How many requests a day, and who counts them. */
export interface DailyBudgetOptions {
  /** Requests a day; 0 for no limit. */
  limit: number;
  /** In memory unless given. */
  counter?: DayCounter;
}

/** Heavy use of a browser stays below; three times as many a day, for days, had an address blocked (docs/platform.md). */
export const DAILY_BUDGET = 1_000;

/** Counts the requests of a calendar day, retries included, and says when there have been enough. */
export class DailyBudget {
  readonly #host: Pick<Host, 'now'>;
  readonly #counter: DayCounter | undefined;
  readonly #configured = createSignal();
  #limit: number;
  #day = '';
  #requests = 0;
  /** Our own, for a host without a counter, or with one that fails. */
  #counts: DayCounts = {};
  #opening: Promise<void> | undefined;

  /** Counts in memory unless a counter is given. */
  constructor(host: Pick<Host, 'now'>, { limit, counter }: DailyBudgetOptions) {
    this.#host = host;
    this.#counter = counter;
    this.#limit = limit;
  }

  /** Requests a day; 0 for no limit. */
  get limit(): number {
    return this.#limit;
  }

  /** Changes the limit; raising it ends a pause. */
  configure({ limit }: { limit: number }): void {
    this.#limit = limit;
    this.#configured.emit();
  }

  /** Called when the limit changes. Returns how to unsubscribe. */
  onConfigure(listener: () => void): () => void {
    return this.#configured.subscribe(listener);
  }

  /** Requests of today so far, those of other processes with the same counter included. */
  async today(): Promise<number> {
    await this.#open();
    await this.#count(0);
    return this.#requests;
  }

  /**
   * Takes one request out of today's budget; false, and nothing taken, when it is used up. What belongs to the time before an
   * erase is counted in memory only.
   */
  async take(erased?: AbortSignal): Promise<boolean> {
    await this.#open();
    if (this.#isUsedUp()) return false;
    this.#requests += 1;
    if (!erased?.aborted) await this.#count(1);
    return this.#limit === 0 || this.#requests <= this.#limit;
  }

  /** Nothing was asked today, as far as anybody remembers. The counter is its owner's to clear. */
  forget(): void {
    this.#requests = 0;
    this.#counts = {};
  }

  /** When the next day begins, in milliseconds since the epoch. */
  renewsAt(): number {
    return new Date(this.#host.now()).setHours(24, 0, 0, 0);
  }

  #isUsedUp(): boolean {
    return this.#limit > 0 && this.#requests >= this.#limit;
  }

  /** Goes over to the day of now and learns what was counted before. */
  async #open(): Promise<void> {
    const day = dayOf(this.#host.now());
    if (day !== this.#day) {
      this.#day = day;
      this.#requests = 0;
      this.#opening = this.#count(0);
    }
    await this.#opening;
  }

  async #count(requests: number): Promise<void> {
    const day = this.#day;
    this.#counts = countDay(this.#counts, day, requests);
    this.#requests = Math.max(this.#requests, this.#counts[day] ?? 0);
    const total = await this.#counter?.add(day, requests).catch(() => undefined);
    if (total !== undefined && day === this.#day) this.#requests = Math.max(this.#requests, total);
  }
}

/** In the user's time zone: a budget that renews in the afternoon would surprise. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
