/** Once, when the signal ends it. Core's has one listener for hundreds who wait; a page has a dozen, and pays for its code. */
export function onAbort(signal: AbortSignal, call: () => void): void {
  signal.addEventListener('abort', call, { once: true });
}

interface BrowserEvent<Listener> {
  addListener: (listener: Listener) => void;
  removeListener: (listener: Listener) => void;
}

/** Listens to one of the browser's own events until the signal. */
export function listen<Listener>(
  event: BrowserEvent<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  onAbort(signal, () => {
    try {
      event.removeListener(listener);
    } catch {
      // The extension is gone, and its events with it.
    }
  });
}
