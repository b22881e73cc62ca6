import { browser } from 'wxt/browser';
import { LIMITS, type Pause, type RowAnswer, ROWS_PORT } from '../shared/protocol.ts';
import { type Entry, isOfOurs, isPausing, isWanted, type PageMood } from './entry.ts';
import type { RowBook } from './row-book.ts';
import { createRowsClient, type RowsClient } from './rows-client.ts';
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

/** A row that failed for a passing reason is asked for again after so long; each time once. */
const AGAIN_MS = [20_000, 60_000, 240_000];

/** Which rows of a page are asked for, and when: those that the reader came near, and nothing while the page is paused. */
export class RowAsker {
  readonly #options: AskerOptions;
  readonly #client: RowsClient;

  constructor(options: AskerOptions) {
    this.#options = options;
    this.#client = createRowsClient({
      signal: options.signal,
      onGone: options.onGone,
      connect: () => browser.runtime.connect({ name: ROWS_PORT }),
      onAnswer: (key, answer) => this.#answered(key, answer),
      onPause: (pause) => this.#setPause(pause),
      onResume: () => this.#setPause(undefined),
    });
  }

  near(entries: readonly Entry[]): void {
    for (const entry of entries) entry.near = true;
    this.#ask(entries);
  }

  /** The reader wants the whole list: an ordinary one is looked up to its end, an endless page as far as it was read. */
  all(): void {
    const all = this.#options.book.entries.filter(({ row }) => isWanted(row));
    if (all.length <= LIMITS.lines) this.#press(all);
  }

  /** The reader wants what can be seen in spite of our own pause. */
  insist(): void {
    if (isOfOurs(this.#options.mood.pause)) this.#press(this.#near());
  }

  /** The reader wants just this one, paused or not. */
  again(entry: Entry): void {
    entry.answer = undefined;
    this.#send([entry], true);
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
    } else if (isOfOurs(mood.pause)) this.insist();
    else this.#ask(this.#near());
    onChange(open);
  }

  /** A good moment to try again. */
  wake(): void {
    this.#client.wake();
  }

  /** While the page is hidden, nothing new is sent. */
  look(isSeen: boolean): void {
    this.#client.hold(!isSeen);
    if (isSeen) this.#client.wake();
  }

  #ask(entries: readonly Entry[], byHand = false): void {
    if (this.#options.mood.held) return;
    const open = entries.filter(({ row, answer }) => answer === undefined && isWanted(row));
    if (open.length > 0) this.#send(open, byHand);
  }

  #press(entries: readonly Entry[]): void {
    this.#ask(
      entries.filter(({ byHand }) => byHand !== true),
      true,
    );
  }

  #send(entries: readonly Entry[], byHand: boolean): void {
    for (const entry of entries) {
      entry.asked = true;
      entry.byHand ||= byHand;
    }
    this.#client.ask(
      entries.map(({ askKey, row, index, byHand }) => ({
        key: askKey,
        line: sendableLine(row.line),
        priority: byHand ? 0 : index,
        ...(byHand && { byHand }),
      })),
    );
    this.#options.onChange(byHand ? entries : []);
  }

  #near(): Entry[] {
    return this.#options.book.entries.filter(({ near }) => near);
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
    // This comes by itself, not by hand.
    for (const entry of entries) Object.assign(entry, { answer: undefined, byHand: false });
    this.#ask(entries);
    this.#options.onChange(entries);
  }

  #setPause(pause: Pause | undefined): void {
    const { book, mood, onChange } = this.#options;
    mood.pause = pause;
    const { entries } = book;
    if (pause === undefined) {
      for (const entry of entries) if (isPausing(entry.answer)) entry.answer = undefined;
      this.#askAnew(entries.filter(({ answer }) => answer?.ok === false && answer.passing));
      this.#ask(this.#near());
    }
    onChange(entries.filter(({ answer }) => answer === undefined));
  }
}
