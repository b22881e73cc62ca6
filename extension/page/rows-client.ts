import { isAnswer, isRowsReply } from '../shared/guards.ts';
import {
  type AskedRow,
  LIMITS,
  type Pause,
  type RowAnswer,
  type RowsReply,
  type RowsRequest,
} from '../shared/protocol.ts';
import { text } from '../shared/text.ts';
import { onAbort } from './on-abort.ts';

/** As much of a browser's port as is needed. */
export interface RowsPort {
  postMessage: (message: unknown) => void;
  disconnect: () => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

export interface RowsClientOptions {
  /** Throws when the extension is gone (updated, disabled). */
  connect: () => RowsPort;
  /** Once a row; a second time only to replace an answer that was marked as stale. */
  onAnswer: (key: string, answer: RowAnswer) => void;
  onPause: (pause: Pause) => void;
  onResume: () => void;
  onGone: () => void;
  signal: AbortSignal;
  now?: () => number;
  /** What a row says when the background answers no more. */
  lostMessage?: () => string;
}

export interface RowsClient {
  /** A row that waits already only takes the new priority, unless the reader pressed for it. */
  ask: (rows: readonly AskedRow[]) => void;
  forget: (keys: readonly string[]) => void;
  /** Sends no further rows while on; what was sent is still answered. */
  hold: (on: boolean) => void;
  /** Something changed (the reader came back, the network did): a good time to try again. */
  wake: () => void;
  close: () => void;
}

/**
 * The background's death costs a page this much time, and no more attempts than these without one answer: half a minute,
 * because a browser under load needs seconds for each start.
 */
const BACKOFF_MS = [100, 500, 1_000, 2_000, 4_000, 8_000, 16_000];
/** A worker dies after 30 s without a message; Firefox's page as well. */
const ALIVE_MS = 15_000;
/** The rest waits here, where a row that scrolls into sight can still overtake it. */
const REFILL_BELOW = LIMITS.rows / 2;
/** Also a pause of years is asked after so often. */
const LONGEST_MS = 86_400_000;

/**
 * The page's end of the rows port. The background may die at any moment: rows that were sent and not answered go back into
 * the queue and are asked again over the next connection, finished ones never.
 */
export function createRowsClient(options: RowsClientOptions): RowsClient {
  const client = new Client(options);
  onAbort(options.signal, () => client.close());
  return client;
}

class Client implements RowsClient {
  readonly #options: RowsClientOptions;
  readonly #queued = new Map<string, AskedRow>();
  readonly #sent = new Map<string, AskedRow>();
  /** Answered from an old copy; a fresher answer may follow. */
  readonly #refreshing = new Set<string>();
  #port: RowsPort | undefined;
  #pause: Pause | undefined;
  #held = false;
  #closed = false;
  #losses = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pings: ReturnType<typeof setInterval> | undefined;

  constructor(options: RowsClientOptions) {
    this.#options = options;
  }

  ask(rows: readonly AskedRow[]): void {
    for (const row of rows) if (row.byHand || !this.#sent.has(row.key)) this.#queued.set(row.key, row);
    this.#pump();
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#queued.delete(key);
    const known = keys.filter((key) => this.#refreshing.delete(key) || this.#sent.delete(key));
    for (let from = 0; from < known.length; from += LIMITS.lines) {
      this.#post({ type: 'forget', keys: known.slice(from, from + LIMITS.lines) });
    }
    this.#pump();
  }

  hold(on: boolean): void {
    this.#held = on;
    this.#pump();
  }

  wake(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    // If it is not over yet, the new connection says so at once.
    if (this.#port === undefined) this.#resume();
    this.#pump();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#pings);
    this.#queued.clear();
    this.#sent.clear();
    const port = this.#port;
    this.#port = undefined;
    port?.disconnect();
  }

  #pump(): void {
    while (this.#maySend()) {
      const room = this.#pause === undefined ? LIMITS.rows - this.#sent.size : LIMITS.rows;
      const rows = nearest(this.#queued, room);
      for (const row of rows) {
        this.#queued.delete(row.key);
        this.#sent.set(row.key, row);
      }
      this.#post({ type: 'find', rows });
    }
    this.#keepAlive();
  }

  #maySend(): boolean {
    if (this.#held || this.#closed || this.#retry !== undefined || this.#queued.size === 0) return false;
    // While nothing is requested the background still answers what it knows, so it is given everything.
    if (this.#pause === undefined && this.#sent.size > REFILL_BELOW) return false;
    return this.#port !== undefined || (this.#pause === undefined && this.#open());
  }

  #open(): boolean {
    try {
      const port = this.#options.connect();
      this.#port = port;
      port.onMessage.addListener((message) => {
        if (this.#port === port) this.#hear(message);
      });
      port.onDisconnect.addListener(() => {
        if (this.#port === port) this.#lose();
      });
      return true;
    } catch {
      this.close();
      this.#options.onGone();
      return false;
    }
  }

  #post(request: RowsRequest): void {
    try {
      this.#port?.postMessage(request);
    } catch {
      this.#lose();
    }
  }

  #hear(message: unknown): void {
    if (isRowsReply(message)) this.#receive(message);
    // A row must not wait for ever for an answer that has come.
    else if (isAnswer(message)) this.#answered(message.key, this.#lost());
  }

  #receive(reply: RowsReply): void {
    if (reply.type === 'answer') this.#answered(reply.key, reply.answer);
    else if (reply.type === 'resumed') this.#resume();
    else {
      this.#pause = reply.pause;
      this.#options.onPause(reply.pause);
    }
    this.#pump();
  }

  #answered(key: string, answer: RowAnswer): void {
    if (!this.#sent.delete(key) && !this.#refreshing.delete(key)) return;
    this.#losses = 0;
    if (answer.ok && answer.stale) this.#refreshing.add(key);
    this.#options.onAnswer(key, answer);
  }

  #resume(): void {
    if (this.#pause === undefined) return;
    this.#pause = undefined;
    this.#options.onResume();
  }

  #lose(): void {
    this.#port = undefined;
    this.#refreshing.clear();
    for (const [key, row] of this.#sent) this.#queued.set(key, row);
    this.#sent.clear();
    this.#keepAlive();
    if (this.#queued.size === 0) return;
    const wait = BACKOFF_MS[this.#losses];
    if (this.#pause !== undefined) this.#retryAt(this.#pause.untilMs);
    else if (wait === undefined) this.#giveUp();
    else {
      this.#losses++;
      this.#retryIn(wait);
    }
  }

  /** A paused background may well sleep. Without a time to wait for, it is left to `wake`. */
  #retryAt(untilMs: number | undefined): void {
    const { now = () => Date.now() } = this.#options;
    if (untilMs !== undefined) this.#retryIn(Math.max(1_000, untilMs - now()));
  }

  #retryIn(ms: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.wake(), Math.min(ms, LONGEST_MS));
  }

  #giveUp(): void {
    const { onAnswer } = this.#options;
    this.#losses = 0;
    const keys = [...this.#queued.keys()];
    this.#queued.clear();
    for (const key of keys) onAnswer(key, this.#lost());
  }

  #lost(): RowAnswer {
    const { lostMessage = () => text('pageLost') } = this.#options;
    return { ok: false, kind: 'network', message: lostMessage() };
  }

  #keepAlive(): void {
    clearInterval(this.#pings);
    if (this.#port === undefined || this.#sent.size === 0 || this.#pause !== undefined) return;
    this.#pings = setInterval(() => this.#post({ type: 'alive' }), ALIVE_MS);
  }
}

function nearest(rows: ReadonlyMap<string, AskedRow>, count: number): AskedRow[] {
  return [...rows.values()].sort((one, other) => one.priority - other.priority).slice(0, count);
}
