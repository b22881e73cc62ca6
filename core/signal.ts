/** One kind of event, and those who listen for it. */
export interface Signal<T> {
  /** Returns how to unsubscribe. The same listener is called once, however often it subscribes. */
  subscribe: (listener: (value: T) => void) => () => void;
  /** Calls the listeners in the order in which they subscribed; those who leave meanwhile are not called any more. */
  emit: (value: T) => void;
}

export function createSignal<T = void>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (value) => {
      for (const listener of listeners) listener(value);
    },
  };
}
