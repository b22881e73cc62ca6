interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page have its turn: input and painting come before our next chunk. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** Calls when the page has nothing better to do, at the latest after `timeoutMs`. */
export function whenIdle(call: () => void, timeoutMs: number, signal: AbortSignal): void {
  const guarded = () => {
    if (!signal.aborted) call();
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(guarded, { timeout: timeoutMs });
  else setTimeout(guarded, 50);
}
