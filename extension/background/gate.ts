import type { Host } from '../../core/host.ts';
import { LONGEST_TIMER_MS } from '../../core/http/alarm.ts';
import type { Breaker } from '../../core/http/breaker.ts';
import { dueMs, isDue } from '../../core/http/breaker-state.ts';
import { type Failure, isRetryable } from '../../core/http/failure.ts';
import { onAbort } from '../../core/http/on-abort.ts';
import { createSignal } from '../../core/signal.ts';
import type { Pause } from '../shared/protocol.ts';

/**
 * Whether Beatport can be asked at the moment, and a bell that rings when that may have changed. Who waits for something
 * notes `rings()`, looks, and then waits for the next ring after the noted one, so that none is missed in between.
 */
export interface Gate {
  pause: () => Pause | undefined;
  /** The pause in which not even a refresh behind a cached answer may be tried. */
  unreachable: () => Pause | undefined;
  rings: () => number;
  nextRing: (after: number, signal: AbortSignal) => Promise<void>;
  onRing: (listener: () => void) => () => void;
  ring: () => void;
  /** Tells the gate how a lookup failed. True when that is a pause, or failed for what there is a pause for now: it should be tried again after it. */
  isPause: (failure: Failure) => boolean;
  /** Ends a pause whose reason seems gone: the network is back, or the user passed Beatport's check. */
  tryNow: (because: 'offline' | 'challenge') => void;
  /** The user wants an answer now: one request asks whether the pause is over. */
  askOnce: () => void;
}

export interface GateOptions {
  breaker: Breaker;
  host: Pick<Host, 'now' | 'sleep'>;
  isOnline: () => boolean;
}

/** How long to believe a browser that says it is offline; some say so with a network at hand. */
const OFFLINE_MS = 20_000;
/** A service worker is not told that the network is back (seen in Chromium 156): it looks this often. */
const LOOK_MS = 1_000;
const ASK_EVERY_MS = 10_000;

export function createGate({ breaker, host, isOnline }: GateOptions): Gate {
  const bell = createSignal();
  let rings = 0;
  let offline = false;
  let askedAt = -Infinity;
  const timers = { breaker: new AbortController(), offline: new AbortController() };

  function ring(): void {
    rings += 1;
    bell.emit();
  }

  /** Does something after `ms`; a later call takes the place of an earlier one of its kind. */
  function after(ms: number, kind: keyof typeof timers, then: () => void): void {
    timers[kind].abort();
    timers[kind] = new AbortController();
    const { signal } = timers[kind];
    host.sleep(Math.min(Math.max(0, ms), LONGEST_TIMER_MS), signal).then(then, () => undefined);
  }

  /** The breaker itself is silent when its time is over: it waits to be asked. A timer may be a little early. */
  function ringWhenOver(): void {
    const { open } = breaker.snapshot();
    if (!open || isDue(open, host.now())) return;
    after(Math.max(1, dueMs(open) - host.now()), 'breaker', () => {
      ringWhenOver();
      ring();
    });
  }

  breaker.onChange(({ open }) => {
    if (open?.because === 'failures' && !isOnline()) goOffline();
    ringWhenOver();
    ring();
  });

  function pause(): Pause | undefined {
    if (offline) return { because: 'offline' };
    const { open } = breaker.snapshot();
    return open && !isDue(open, host.now()) ? { because: open.because, untilMs: open.untilMs } : undefined;
  }

  function goOffline(): void {
    if (offline) return;
    offline = true;
    lookAgain(OFFLINE_MS / LOOK_MS);
    ring();
  }

  function lookAgain(times: number): void {
    after(LOOK_MS, 'offline', () => (isOnline() || times <= 1 ? tryNow('offline') : lookAgain(times - 1)));
  }

  function tryNow(because: 'offline' | 'challenge'): void {
    const { open } = breaker.snapshot();
    // A time that Beatport named is never shortened, whatever the network did meanwhile.
    if (open?.because === (because === 'offline' ? 'failures' : because)) breaker.probeNow();
    if (because === 'offline') offline = false;
    ring();
  }

  function askOnce(): void {
    const { open } = breaker.snapshot();
    // The day's budget is the reader's own word. And a page that says "by hand" again and again is no reader.
    if (!open || open.because === 'daily-budget' || Math.abs(host.now() - askedAt) < ASK_EVERY_MS) return;
    askedAt = host.now();
    breaker.probeNow();
  }

  return {
    pause,
    askOnce,
    unreachable: () => (offline ? { because: 'offline' } : undefined),
    ring,
    rings: () => rings,
    nextRing: (after, signal) =>
      new Promise((resolve) => {
        if (rings > after || signal.aborted) return resolve();
        const stop = () => {
          unsubscribe();
          unlink();
          resolve();
        };
        const unsubscribe = bell.subscribe(stop);
        const unlink = onAbort(signal, stop);
      }),
    onRing: bell.subscribe,
    isPause: (failure) => {
      if (failure.kind === 'network' && !isOnline()) goOffline();
      if (failure.kind === 'paused' || failure.kind === 'challenge') return true;
      return isRetryable(failure) && pause() !== undefined;
    },
    tryNow,
  };
}
