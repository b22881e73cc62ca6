import type { Host } from '../host.ts';
import { createSignal } from '../signal.ts';
import { Alarm } from './alarm.ts';
import {
  type BreakerOptions,
  type BreakerSnapshot,
  CHALLENGE_PAUSE,
  CLOSED,
  dueMs,
  FAILURE_PAUSE,
  isDue,
  isRecovery,
  opened,
  type OpenState,
  THRESHOLD,
} from './breaker-state.ts';
import { type Failure, isRetryable } from './failure.ts';

/** Leave to send one request. Every pass ends in `settle` or, when nothing was learnt, in `release`. */
export interface Pass {
  /** Sending is allowed. */
  ok: true;
  /** Tells what the request came to; undefined for success. */
  settle: (failure: Failure | undefined) => void;
  /** Gives the pass back unused. */
  release: () => void;
}

/** A pass, or why there is none. */
export type Admission = Pass | { ok: false; failure: Failure };

/** How long a caller may wait to be let through. */
export interface AdmissionOptions {
  /** Ends the wait. */
  signal: AbortSignal;
  /** How long the caller may wait, in milliseconds since the epoch. */
  untilMs: number;
}

/**
 * Stops asking a host that answers with a challenge (at once), fails five times in a row, or named a time, and when the
 * requests of a day are used up. When the pause is over exactly one request, the probe, goes through and decides.
 *
 * While it is open after failures, callers wait for the probe as long as they may, so that a short outage costs a list
 * time and not lines. While it is open after a challenge only a person can help, so callers are told at once.
 */
export class Breaker {
  readonly #host: Pick<Host, 'now' | 'sleep'>;
  readonly #options: Required<BreakerOptions>;
  #state: BreakerSnapshot = CLOSED;
  #probe: Pass | undefined;
  readonly #alarm: Alarm;
  readonly #changed = createSignal();

  /** Closed to begin with. */
  constructor(host: Pick<Host, 'now' | 'sleep'>, options: BreakerOptions = {}) {
    this.#host = host;
    this.#alarm = new Alarm(host);
    this.#options = {
      threshold: THRESHOLD,
      failurePause: FAILURE_PAUSE,
      challengePause: CHALLENGE_PAUSE,
      ...options,
    };
  }

  /** Its state, to be kept over a restart. */
  snapshot(): BreakerSnapshot {
    return structuredClone(this.#state);
  }

  /** Goes on from a state that was kept. */
  restore(state: BreakerSnapshot): void {
    this.#probe = undefined;
    this.#become(structuredClone(state));
  }

  /** Called with every opening, reopening and closing, before anybody who waits goes on. Returns how to unsubscribe. */
  onChange(listener: (state: BreakerSnapshot) => void): () => void {
    return this.#changed.subscribe(() => listener(this.snapshot()));
  }

  /** Leave to send, once there is any; or the failure to hand to the caller instead. */
  async admit({ signal, untilMs }: AdmissionOptions): Promise<Admission> {
    for (;;) {
      const now = this.#host.now();
      if (signal.aborted) return { ok: false, failure: { kind: 'aborted', cause: signal.reason } };
      const { open } = this.#state;
      if (!open) return this.#pass();
      const due = isDue(open, now);
      if (due && !this.#probe) return (this.#probe = this.#pass());
      const hopeless = due ? now >= untilMs : open.because === 'challenge' || dueMs(open) > untilMs;
      if (hopeless) {
        return { ok: false, failure: { kind: 'paused', untilMs: open.untilMs, because: open.because } };
      }
      await this.#alarm.sleep((due ? untilMs : dueMs(open)) - now, signal);
    }
  }

  /** For a challenge that only a page reader could tell from a page. */
  challenge(): void {
    if (this.#state.open?.because !== 'challenge') this.#open('challenge');
  }

  /** Opens until a time that was named. Never shortens a pause, and leaves a challenge a challenge. */
  openUntil(untilMs: number, because: 'retry-after' | 'daily-budget' = 'retry-after'): void {
    const { open, openings } = this.#state;
    if (open?.because === 'challenge') return;
    const sinceMs = this.#host.now();
    const longer = open && open.untilMs >= untilMs ? open : { because, untilMs };
    if (longer === open && !isDue(open, sinceMs)) return;
    this.#become({
      failures: 0,
      openings,
      open: { because: longer.because, sinceMs, untilMs: longer.untilMs },
    });
  }

  /** Makes the next caller the probe: the user passed the check, the network came back, or the user wants to know. */
  probeNow(): void {
    const { open } = this.#state;
    if (open) this.#become({ ...this.#state, open: { ...open, askedMs: this.#host.now() } });
  }

  #pass(): Pass {
    const pass: Pass = {
      ok: true,
      settle: (failure) => this.#settle(pass, failure),
      release: () => {
        if (this.#probe !== pass) return;
        this.#probe = undefined;
        this.#alarm.wakeAll();
      },
    };
    return pass;
  }

  #settle(pass: Pass, failure: Failure | undefined): void {
    if (failure?.kind === 'aborted') return pass.release();
    const isProbe = this.#probe === pass;
    if (isProbe) this.#probe = undefined;
    const { open } = this.#state;
    if (failure?.kind === 'challenge') return isProbe ? this.#open('challenge') : this.challenge();
    if (isProbe && open)
      return isRecovery(open.because, failure) ? this.#become(CLOSED) : this.#reopen(open, failure);
    // What was sent before it opened says nothing about now.
    if (!open) this.#count(failure);
  }

  #count(failure: Failure | undefined): void {
    const failures = failure && isRetryable(failure) ? this.#state.failures + 1 : 0;
    if (failures >= this.#options.threshold) this.#open('failures');
    else this.#state = { ...this.#state, failures };
  }

  /** A time that was named stays named; another one that the probe was told takes its place. */
  #reopen(open: OpenState, failure: Failure | undefined): void {
    if (open.because === 'challenge') return this.#open('challenge');
    const sinceMs = this.#host.now();
    const toldMs = failure && 'retryAfterMs' in failure ? failure.retryAfterMs : undefined;
    const untilMs = toldMs === undefined ? open.untilMs : sinceMs + toldMs;
    if (open.because !== 'retry-after' || untilMs <= sinceMs) return this.#open('failures');
    const { openings } = this.#state;
    this.#become({ failures: 0, openings, open: { because: open.because, sinceMs, untilMs } });
  }

  #open(because: 'challenge' | 'failures'): void {
    const pause = because === 'challenge' ? this.#options.challengePause : this.#options.failurePause;
    this.#become(opened(this.#state, because, pause, this.#host.now()));
  }

  #become(state: BreakerSnapshot): void {
    this.#state = state;
    this.#changed.emit();
    this.#alarm.wakeAll();
  }
}
