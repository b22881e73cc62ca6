import type { Host } from '../host.ts';
import { createSignal } from '../signal.ts';

/** The longest wait a timer can hold, in milliseconds (almost 25 days). More would overflow and fire at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Sleep that can be cut short for all sleepers at once, because what they wait for may have come. */
export class Alarm {
  readonly #host: Pick<Host, 'sleep'>;
  readonly #rung = createSignal();

  constructor(host: Pick<Host, 'sleep'>) {
    this.#host = host;
  }

  /**
   * Resolves after `ms`, at the next `wakeAll`, or when the signal aborts, whichever comes first; the sleeper looks for
   * itself what it was. Leaves neither timer nor listener behind. May end early for a very long sleep.
   */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const early = new AbortController();
    const wake = () => early.abort();
    if (signal?.aborted) return;
    const stop = this.#rung.subscribe(wake);
    signal?.addEventListener('abort', wake, { once: true });
    try {
      await this.#host.sleep(Math.min(ms, LONGEST_TIMER_MS), early.signal);
    } catch (error) {
      if (!early.signal.aborted) throw error;
    } finally {
      stop();
      signal?.removeEventListener('abort', wake);
    }
  }

  /** In the order in which they went to sleep. */
  wakeAll(): void {
    this.#rung.emit();
  }
}
