import type { ListRow } from './offered-panel.ts';
import type { PageCounts, RowAnswer } from '../shared/protocol.ts';
import { listenToBadges, makeTabStop } from './badge-events.ts';
import type { Look } from './badge-face.ts';
import { BadgeGuard } from './badge-guard.ts';
import { BadgePainter, type PainterOptions } from './badge-painter.ts';
import { type Entry, type PageMood, stateOf } from './entry.ts';
import { findHere } from './finders.ts';
import { isOrphan } from './lifetime.ts';
import { type Nearness, watchNearness } from './nearness.ts';
import { countEntries } from './page-counts.ts';
import { watchTheme } from './page-theme.ts';
import type { Theme } from '../shared/tokens.ts';
import { themeUnder } from './theme-under.ts';
import { type PageRows, type TracklistWatch, watchTracklist } from './page-tracklist.ts';
import { placeBadges, refitBadges } from './place-badges.ts';
import { RowAsker } from './row-asker.ts';
import { RowBook } from './row-book.ts';
import { RowCards } from './row-cards.ts';
import { placeInSlot } from './slot-place.ts';
import { offeredCard } from './offered-card.ts';
import { onAbort } from './on-abort.ts';

export interface SessionOptions extends PainterOptions {
  /** Something that is counted or shown has changed. */
  onChange: () => void;
  onGone: () => void;
  signal: AbortSignal;
}

/** On a longer page badges wait for the reader to come near, but for the first ones: each write there lays out thousands of rows. */
const LONG_PAGE = 1_000;
const FIRST_OF_LONG_PAGE = 64;

/** The annotation of a page while it is on. Ends with its signal, and leaves the page as it found it. */
export class PageSession {
  readonly mood: PageMood = { held: false };
  title: string | undefined;
  readonly #options: SessionOptions;
  readonly #book = new RowBook((badge, row) => this.#guard.stands(badge, row));
  readonly #byHost = new WeakMap<EventTarget, Entry>();
  /** Rows far down a very long page, by the element that will say when it is near. */
  readonly #later = new Map<Element, Entry[]>();
  readonly #painter: BadgePainter;
  readonly #guard: BadgeGuard;
  readonly #asker: RowAsker;
  readonly #cards: RowCards;
  readonly #nearness: Nearness;
  readonly #watch: TracklistWatch;

  constructor(options: SessionOptions) {
    const { document, signal } = options;
    this.#options = options;
    this.#painter = new BadgePainter(options, this.mood);
    this.#guard = new BadgeGuard({
      tag: options.tag,
      book: this.#book,
      entryOf: (host) => this.#byHost.get(host),
      draw: (entry) => this.#painter.draw(entry),
    });
    this.#nearness = watchNearness((elements) => this.#cameNear(elements), signal);
    this.#asker = new RowAsker({
      book: this.#book,
      mood: this.mood,
      signal,
      onGone: options.onGone,
      onAnswer: (entry) => this.#show([entry]),
      onChange: (entries) => this.#show(entries),
    });
    this.#cards = new RowCards((entry, answer) => this.#chosen(entry, answer));
    this.#listen(document, signal);
    onAbort(signal, () => this.#clear());
    this.#watch = watchTracklist({
      document,
      signal,
      address: () => document.location.href,
      onRows: (page) => this.#follow(page),
      onChange: (records) => this.#guard.mind(records),
      find: (...page) => {
        this.#guard.begin();
        return findHere(...page);
      },
    });
  }

  start(): void {
    this.#guard.sweep(this.#options.document.documentElement);
    this.#watch.start();
  }

  get counts(): PageCounts {
    return countEntries(this.#book.entries, this.mood);
  }

  get underWay(): number {
    return this.#book.entries.filter(({ asked, answer }) => asked && answer === undefined).length;
  }

  get theme(): Theme {
    return themeUnder(this.#options.document.body);
  }

  get rows(): ListRow[] {
    const shown = this.#book.entries.filter(({ row }) => row.hidden !== true);
    return shown.map(({ row: { key, line }, answer }) => ({ key, line, answer }));
  }

  visit(key: string): void {
    const entry = this.#book.entries.find(({ row }) => row.key === key);
    entry?.row.element.scrollIntoView({ block: 'center' });
    entry?.badge?.button.focus({ preventScroll: true });
  }

  setLook(look: Look): void {
    const entries = this.#withBadge();
    this.#watch.quietly(() => refitBadges(entries, () => this.#painter.setLook(look, entries)));
  }

  hold(on: boolean): void {
    this.#asker.hold(on);
  }

  /** The reader wants the whole list, also what is far from here. */
  askAll(): void {
    this.#asker.all();
  }

  /** The reader wants what is in sight now, whatever we wait for. */
  insist(): void {
    this.#asker.insist();
  }

  /** There may be more to find by now. */
  look(): void {
    this.#watch.refresh();
  }

  /** A good moment to try again. */
  wake(): void {
    this.#asker.wake();
  }

  #listen(document: Document, signal: AbortSignal): void {
    const view = document.defaultView;
    if (view === null) return;
    listenToBadges({
      view,
      signal,
      entryOf: (host) => (host === null ? undefined : this.#byHost.get(host)),
      entries: () => this.#withBadge(),
      onPress: (entry) => this.#press(entry),
      onRest: (entry) => this.#cards.peek(entry),
    });
    const seen = () => this.#asker.look(!document.hidden);
    document.addEventListener('visibilitychange', seen, { signal });
    for (const type of ['focus', 'online', 'pageshow']) view.addEventListener(type, seen, { signal });
    const repaint = () => {
      this.#painter.repaint(this.#book.entries);
      this.#options.onChange();
    };
    watchTheme(document, repaint, signal);
  }

  #follow({ rows, title }: PageRows): void {
    // A newer script takes the badges away, which brings this one here.
    if (isOrphan()) return this.#options.onGone();
    this.title = title;
    const { forgotten, removed, place, redraw } = this.#book.update(rows);
    for (const entry of place) entry.row = { ...entry.row, slot: this.#guard.slotOf(entry.row) };
    this.#asker.forget(forgotten);
    this.#watch.quietly(() => {
      for (const badge of removed) badge.remove();
    });
    this.#cards.closeIfLost();
    for (const entry of redraw) if (entry.badge !== undefined) this.#adopt(entry, entry.badge.host);
    this.#show([...redraw, ...this.#guard.recall(new Set(redraw))]);
    const atOnce = rows.length > LONG_PAGE ? FIRST_OF_LONG_PAGE : place.length;
    void this.#place(place.slice(0, atOnce));
    for (const entry of place.slice(atOnce)) this.#placeLater(entry);
  }

  #placeLater(entry: Entry): void {
    const { element } = entry.row;
    const waiting = this.#later.get(element);
    if (waiting !== undefined) return void waiting.push(entry);
    this.#later.set(element, [entry]);
    this.#nearness.watch(element);
  }

  async #place(entries: readonly Entry[]): Promise<void> {
    const { signal } = this.#options;
    await placeBadges(entries, {
      place: (entry) => this.#placeOne(entry),
      quietly: (write) => this.#watch.quietly(write),
      onPlaced: (placed) => placed.forEach((entry) => entry.badge && this.#adopt(entry, entry.badge.host)),
      signal,
    });
    const placed = this.#withBadge();
    if (!placed.some(({ badge }) => badge?.button.tabIndex === 0)) makeTabStop(placed[0], []);
  }

  #placeOne(entry: Entry): boolean {
    const { row } = entry;
    if (entry.badge !== undefined || this.#book.find(entry.askKey) !== entry) return false;
    if (this.#guard.isTouched(row)) return false;
    const badge = this.#painter.create(entry);
    const remove = placeInSlot(row.slot, badge.host);
    if (remove === undefined) {
      if (entry.misses++ < 3) this.#watch.refresh();
      return false;
    }
    entry.badge = { ...badge, remove, line: '' };
    this.#guard.remember(entry.badge, row);
    return true;
  }

  #adopt(entry: Entry, host: HTMLElement): void {
    this.#byHost.set(host, entry);
    this.#nearness.leave(host);
    this.#nearness.watch(host);
  }

  #cameNear(elements: readonly Element[]): void {
    const entries = elements.flatMap((element) => this.#byHost.get(element) ?? []);
    const later = elements.flatMap((element) => this.#later.get(element) ?? []);
    for (const element of elements) this.#later.delete(element);
    this.#asker.near(entries);
    if (later.length > 0) void this.#place(later);
  }

  #press(entry: Entry): void {
    const state = stateOf(entry, this.mood);
    if (state === 'match' || state === 'unsure' || state === 'none') return this.#cards.open(entry, false);
    if (state === 'paused') this.#asker.wake();
    this.#asker.again(entry);
  }

  /** The same line says the same thing everywhere. */
  #chosen({ row: { text } }: Entry, answer: RowAnswer | undefined): void {
    const same = this.#book.entries.filter(({ row }) => row.text === text);
    for (const entry of same) {
      if (answer === undefined) this.#asker.again(entry);
      else entry.answer = answer;
    }
    this.#show(same);
  }

  /** Each with the row after it, which says how it follows on this one. */
  #show(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#painter.draw(entry);
      if (entry.next !== undefined) this.#painter.draw(entry.next);
      this.#cards.update(entry);
    }
    this.#options.onChange();
  }

  #withBadge(): Entry[] {
    return this.#book.entries.filter(({ badge }) => badge !== undefined);
  }

  #clear(): void {
    offeredCard.get()?.close();
    this.#watch.quietly(() => {
      for (const { badge } of this.#book.entries) badge?.remove();
      this.#guard.sweep(this.#options.document.documentElement);
    });
  }
}
