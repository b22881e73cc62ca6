import { browser } from 'wxt/browser';
import { LIMITS, ROWS_PORT } from '../protocol.ts';
import type { Pause, RowAnswer } from '../protocol.ts';
import type { Entry, PageMood } from './entry.ts';
import { isPausing, isWanted } from './entry.ts';
import type { RowBook } from './row-book.ts';
import { createRowsClient } from './rows-client.ts';
import type { RowsClient } from './rows-client.ts';
import { sendableLine } from './sendable-line.ts';

export interface AskerOptions {
  book: RowBook;
  mood: PageMood;
  onAnswer: (entry: Entry) => void;
  /** These stand differently now, all for one reason. */
  onChange: (entries: readonly Entry[]) => void;
  onGone: () => void;
  signal: AbortSignal;
}

const REST_PRIORITY = 100_000;
/** A row that failed for a passing reason is asked for again after so long; each time once. */
const AGAIN_MS = [20_000, 60_000, 240_000];

/** Which rows of a page are asked for, and when: what is near the reader first, and nothing while the page is paused. */
export class RowAsker {
  readonly #options: AskerOptions;
  readonly #client: RowsClient;

  constructor(options: AskerOptions) {
    this.#options = options;
    this.#client = createRowsClient({
      ...{ signal: options.signal, onGone: options.onGone },
      connect: () => browser.runtime.connect({ name: ROWS_PORT }),
      onAnswer: (key, answer) => this.#answered(key, answer),
      onPause: (pause) => this.#setPause(pause),
      onResume: () => this.#setPause(undefined),
    });
  }

  near(entries: readonly Entry[]): void {
    for (const entry of entries) entry.near = true;
    this.#ask(entries, 0);
  }

  /** An ordinary tracklist is looked up to its end; of an endless page only what somebody scrolls to. */
  rest(): void {
    const rest = this.#options.book.entries.filter(({ row }) => isWanted(row));
    if (rest.length <= LIMITS.lines)
      this.#ask(
        rest.filter(({ asked }) => !asked),
        REST_PRIORITY,
      );
  }

  /** Somebody wants just this one, paused or not. */
  again(entry: Entry): void {
    entry.answer = undefined;
    entry.asked = true;
    const { askKey, row } = entry;
    this.#client.ask([{ key: askKey, line: sendableLine(row.line), priority: 0, byHand: true }]);
    this.#options.onChange([entry]);
  }

  forget(keys: readonly string[]): void {
    this.#client.forget(keys);
  }

  /** By the reader. What was on its way is called back; nothing new is asked. */
  hold(on: boolean): void {
    const { book, mood, onChange } = this.#options;
    mood.held = on;
    const open = book.entries.filter(({ answer }) => answer === undefined);
    if (on) {
      this.#client.forget(open.flatMap(({ asked, askKey }) => (asked ? [askKey] : [])));
      for (const entry of open) entry.asked = false;
    } else this.#askAgain();
    onChange(open);
  }

  /** A good moment to try again. */
  wake(): void {
    this.#client.wake();
  }

  /** While nobody looks, nothing new is sent. */
  look(isSeen: boolean): void {
    this.#client.hold(!isSeen);
    if (isSeen) this.#client.wake();
  }

  #ask(entries: readonly Entry[], base: number): void {
    if (this.#options.mood.held) return;
    const open = entries.filter(({ row, answer }) => answer === undefined && isWanted(row));
    for (const entry of open) entry.asked = true;
    this.#client.ask(
      open.map(({ askKey, row, index }) => ({
        key: askKey,
        line: sendableLine(row.line),
        priority: base + index,
      })),
    );
    if (open.length > 0) this.#options.onChange([]);
  }

  #askAgain(): void {
    this.#ask(
      this.#options.book.entries.filter(({ near }) => near),
      0,
    );
    this.rest();
  }

  #answered(key: string, answer: RowAnswer): void {
    const entry = this.#options.book.find(key);
    if (entry === undefined) return;
    entry.answer = answer;
    entry.asked = !isPausing(answer);
    this.#options.onAnswer(entry);
    if (!answer.ok && answer.passing) this.#tryLater(entry);
  }

  #tryLater(entry: Entry): void {
    const { answer, tries = 0 } = entry;
    const ms = AGAIN_MS[tries];
    if (ms === undefined) return;
    entry.tries = tries + 1;
    setTimeout(() => {
      // Another answer, another page, or nobody there any more.
      if (entry.answer === answer && this.#options.book.find(entry.askKey) === entry) this.#askAnew([entry]);
    }, ms);
  }

  #askAnew(entries: readonly Entry[]): void {
    if (this.#options.mood.held || this.#options.signal.aborted) return;
    for (const entry of entries) entry.answer = undefined;
    this.#ask(entries, REST_PRIORITY);
    this.#options.onChange(entries);
  }

  #setPause(pause: Pause | undefined): void {
    const { book, mood, onChange } = this.#options;
    mood.pause = pause;
    const { entries } = book;
    if (pause === undefined) {
      for (const entry of entries) if (isPausing(entry.answer)) entry.answer = undefined;
      this.#askAnew(entries.filter(({ answer }) => answer?.ok === false && answer.passing));
      this.#askAgain();
    }
    onChange(entries.filter(({ answer }) => answer === undefined));
  }
}
