import type { Host } from '../../core/host.ts';
import { onAbort } from '../../core/http/on-abort.ts';
import type { AskedRow } from '../shared/protocol.ts';

type Waiting = Pick<AskedRow, 'key' | 'priority'>;

/** As many as start at once after a quiet time (pace.ts). */
const MOST_UNDER_WAY = 6;
const SHORTEST_MS = 1_000;

/** Which rows of a page may ask and which wait here, where they cost nothing when the page forgets them. */
export class RowTurns {
  readonly #host: Pick<Host, 'now' | 'sleep'>;
  /** Priorities by key. */
  readonly #underWay = new Map<string, number>();
  readonly #queue = new Map<string, { priority: number; go: () => void }>();
  /** Until then there is nothing to be had. */
  #closed: AbortController | undefined;

  constructor(host: Pick<Host, 'now' | 'sleep'>) {
    this.#host = host;
  }

  isWaiting(key: string): boolean {
    return this.#queue.has(key);
  }

  /** What the reader came to since does not wait for what is under way behind it; of that there are as many again at most. */
  mayGo(priority: number): boolean {
    const before = [...this.#underWay.values()].filter((other) => other <= priority);
    return (
      this.#underWay.size < MOST_UNDER_WAY ||
      (before.length < MOST_UNDER_WAY && this.#underWay.size < 2 * MOST_UNDER_WAY)
    );
  }

  begin({ key, priority }: Waiting): void {
    this.#underWay.set(key, priority);
  }

  end({ key }: Waiting): void {
    this.#underWay.delete(key);
    if (this.#closed !== undefined) return;
    const nearest = [...this.#queue.values()].sort((one, other) => one.priority - other.priority);
    // There may be more under way than that: then it is no one's turn.
    for (const { go } of nearest.slice(0, Math.max(0, MOST_UNDER_WAY - this.#underWay.size))) go();
  }

  /** Until it is worth another try, or the signal aborts. */
  wait({ key, priority }: Waiting, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      // Its turn may have come while it got here.
      if (signal.aborted || (this.#closed === undefined && this.mayGo(priority))) return resolve();
      const go = () => {
        this.#queue.delete(key);
        unlink();
        resolve();
      };
      this.#queue.set(key, { priority, go });
      const unlink = onAbort(signal, go);
    });
  }

  closeUntil(untilMs: number): void {
    if (this.#closed !== undefined) return;
    this.#closed = new AbortController();
    const ms = Math.max(SHORTEST_MS, untilMs - this.#host.now());
    this.#host.sleep(ms, this.#closed.signal).then(
      () => this.open(),
      () => undefined,
    );
  }

  /** All may try; those that get nothing wait again. */
  open(): void {
    this.stop();
    for (const { go } of [...this.#queue.values()]) go();
  }

  stop(): void {
    this.#closed?.abort();
    this.#closed = undefined;
  }
}
