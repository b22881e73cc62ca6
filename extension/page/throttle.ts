import { onAbort } from './on-abort.ts';

/** Calls at most once in so many milliseconds; the last request is never lost. */
export function throttle(call: () => void, ms: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onAbort(signal, () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      call();
    }, ms);
  };
}
