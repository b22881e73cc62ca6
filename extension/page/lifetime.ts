import { browser } from 'wxt/browser';
import { onAbort } from './on-abort.ts';

/** A property is read, nothing is asked: it costs nothing. */
const CHECK_MS = 3_000;

/** Whether this script still has an extension behind it. After an update or a removal it runs on without one. */
export function isOrphan(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Calls once when the extension behind this script is gone. No event tells, unless a port happens to be open. */
export function watchLifetime(document: Document, onGone: () => void, signal: AbortSignal): void {
  const check = () => {
    if (!document.hidden && isOrphan()) onGone();
  };
  const timer = setInterval(check, CHECK_MS);
  onAbort(signal, () => clearInterval(timer));
  document.addEventListener('visibilitychange', check, { signal });
}
