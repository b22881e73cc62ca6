import { clearInterval, setInterval } from 'node:timers';
import type { Metrics } from '../core/metrics.ts';
import { clip } from './display-width.ts';
import type { Messages } from './messages.ts';
import type { Tally } from './tally.ts';

export interface ProgressOptions {
  messages: Messages;
  tally: Tally;
  metrics: Pick<Metrics, 'snapshot'>;
  now: () => number;
}

const TERMINAL_EVERY_MS = 200;
const PLAIN_EVERY_MS = 5_000;

/** How far a run is, told on standard error: a live line on a terminal, else a line every five seconds. */
export class Progress {
  /** Lines still to come in this run and those done, where known. */
  total: number | undefined;
  readonly #options: ProgressOptions;
  readonly #startedAt: number;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#startedAt = options.now();
    const { messages } = options;
    const every = messages.isTerminal ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS;
    this.#timer = setInterval(() => this.#tell(), every);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#options.messages.clear();
  }

  /** "27 of 31 found, 2 unsure · 29 requests · 12.3 s". */
  summary(): string {
    const { tally } = this.#options;
    return [tally.summary(), this.#requests(), duration(this.#elapsedMs())].join(' · ');
  }

  #tell(): void {
    const { messages } = this.#options;
    if (messages.isTerminal) messages.progress(clip(this.#line(), messages.width - 1));
    else messages.say(this.#line());
  }

  #line(): string {
    const { tally } = this.#options;
    const done = this.total === undefined ? `${tally.lines} done` : `${tally.lines} of ${this.total} done`;
    const perSecond = (tally.lines * 1_000) / Math.max(1, this.#elapsedMs());
    const rate = `${perSecond.toFixed(perSecond < 10 ? 1 : 0)} lines a second`;
    const parts = [done, `${tally.count('match')} found`, this.#requests(), rate];
    if (this.total !== undefined && tally.lines > 0) {
      parts.push(`${duration(((this.total - tally.lines) * 1_000) / perSecond)} left`);
    }
    return parts.join(' · ');
  }

  #requests(): string {
    const { requests } = this.#options.metrics.snapshot().totals;
    return requests === 1 ? '1 request' : `${requests} requests`;
  }

  #elapsedMs(): number {
    return this.#options.now() - this.#startedAt;
  }
}

/** "12.3 s", "4 min 05 s", "2 h 10 min". */
export function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1_000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
