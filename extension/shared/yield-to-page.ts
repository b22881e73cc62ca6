interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page have its turn: input and painting come before our next chunk. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** What a page does not notice, also on a slow machine. */
const MOMENT_MS = 10;

/** Work of unknown length in short moments, by the clock: one line may take as long as a hundred others. */
export class Moments {
  #sinceMs = performance.now();
  #workedMs = 0;

  /** Of work alone, without the page's turns. */
  get workedMs(): number {
    return this.#workedMs + performance.now() - this.#sinceMs;
  }

  get isOver(): boolean {
    return performance.now() - this.#sinceMs >= MOMENT_MS;
  }

  /** Ends this moment and begins the next after the page had its turn. */
  async next(): Promise<void> {
    this.#workedMs = this.workedMs;
    await yieldToPage();
    this.#sinceMs = performance.now();
  }
}

/** Calls when the page has nothing better to do, at the latest after `timeoutMs`. */
export function whenIdle(call: () => void, timeoutMs: number, signal: AbortSignal): void {
  const guarded = () => {
    if (!signal.aborted) call();
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(guarded, { timeout: timeoutMs });
  else setTimeout(guarded, 50);
}
