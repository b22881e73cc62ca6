import { createSignal, type Signal } from '../signal.ts';

const abortedOf = new WeakMap<AbortSignal, Signal<void>>();

/**
 * Calls `callback` when `signal` aborts, at once if it already has. Returns how to take it back. However many wait for
 * one signal, it has one listener: a list of a hundred lines under one signal would else make Node warn of a leak at the
 * eleventh.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) {
    callback();
    return () => {};
  }
  return (abortedOf.get(signal) ?? listen(signal)).subscribe(callback);
}

function listen(signal: AbortSignal): Signal<void> {
  const aborted = createSignal();
  abortedOf.set(signal, aborted);
  signal.addEventListener('abort', () => aborted.emit(), { once: true });
  return aborted;
}
