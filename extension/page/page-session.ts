import { browser } from 'wxt/browser';
import { offeredCard } from '../card-port.ts';
import { LIMITS, ROWS_PORT } from '../protocol.ts';
import type { PageCounts, Pause, RowAnswer } from '../protocol.ts';
import { text } from '../text.ts';
import { listenToBadges, makeTabStop } from './badge-events.ts';
import { badgeFace, badgeWidth } from './badge-face.ts';
import type { Look } from './badge-face.ts';
import type { BadgeKit } from './badge-kit.ts';
import type { Entry, PageMood } from './entry.ts';
import { isPausing, isWanted, statusOf } from './entry.ts';
import { watchNearness } from './nearness.ts';
import type { Nearness } from './nearness.ts';
import { openCard } from './open-card.ts';
import { countEntries } from './page-counts.ts';
import { PageTheme, watchTheme } from './page-theme.ts';
import type { Theme } from './page-theme.ts';
import { watchTracklist } from './page-tracklist.ts';
import type { PageRows, TracklistWatch } from './page-tracklist.ts';
import { placeBadges, refitBadges } from './place-badges.ts';
import { RowBook } from './row-book.ts';
import { createRowsClient } from './rows-client.ts';
import type { RowsClient } from './rows-client.ts';
import { sendableLine } from './sendable-line.ts';
import { settleSlot } from './settle-slot.ts';
import { placeInSlot } from './slot-place.ts';

export interface SessionOptions {
  document: Document;
  tag: string;
  look: Look;
  createKit: (tag: string, frame: { density: Look['density']; width: number }) => BadgeKit;
  themeUnder: (element: Element) => Theme;
  /** Something that is counted or shown has changed. */
  onChange: () => void;
  onGone: () => void;
  signal: AbortSignal;
}

/** Badges that are placed without waiting for the reader to come near. */
const AT_ONCE = 1_000;
/** After the rows in sight have been asked for. */
const REST_AFTER_MS = 400;
const REST_PRIORITY = 100_000;

/** The annotation of a page while it is on. Ends with its signal, and leaves the page as it found it. */
export class PageSession {
  readonly mood: PageMood = { held: false };
  title: string | undefined;
  readonly #options: SessionOptions;
  readonly #book = new RowBook();
  readonly #byHost = new WeakMap<EventTarget, Entry>();
  /** Rows far down a very long page, by the element that will say when it is near. */
  readonly #later = new Map<Element, Entry[]>();
  readonly #kit: BadgeKit;
  readonly #theme: PageTheme;
  readonly #client: RowsClient;
  readonly #nearness: Nearness;
  readonly #watch: TracklistWatch;
  #look: Look;
  #card: { entry: Entry; preview: boolean } | undefined;

  constructor(options: SessionOptions) {
    const { document, tag, look, signal } = options;
    this.#options = options;
    this.#look = look;
    this.#kit = options.createKit(tag, { density: look.density, width: badgeWidth(look) });
    this.#theme = new PageTheme(options.themeUnder);
    this.#nearness = watchNearness((elements) => this.#cameNear(elements), signal);
    this.#client = createRowsClient({
      ...{ signal, onGone: options.onGone },
      connect: () => browser.runtime.connect({ name: ROWS_PORT }),
      onAnswer: (key, answer) => this.#answered(key, answer),
      onPause: (pause) => this.#setPause(pause),
      onResume: () => this.#setPause(undefined),
    });
    this.#listen(document, signal);
    signal.addEventListener('abort', () => this.#clear(), { once: true });
    this.#watch = watchTracklist({
      ...{ document, signal },
      address: () => document.location.href,
      onRows: (page) => this.#show(page),
    });
  }

  start(): void {
    this.#sweep();
    this.#watch.start();
  }

  get counts(): PageCounts {
    return countEntries(this.#book.entries, this.mood);
  }

  get underWay(): number {
    return this.#book.entries.filter(({ asked, answer }) => asked && answer === undefined).length;
  }

  get theme(): Theme {
    return this.#options.themeUnder(this.#options.document.body);
  }

  setLook(look: Look): void {
    this.#look = look;
    const entries = this.#book.entries.filter(({ badge }) => badge !== undefined);
    this.#watch.quietly(() =>
      refitBadges(entries, () => {
        this.#kit.frame({ density: look.density, width: badgeWidth(look) });
        for (const entry of entries) this.#draw(entry);
      }),
    );
  }

  /** By the reader. What was on its way is called back; nothing new is asked. */
  hold(on: boolean): void {
    this.mood.held = on;
    const open = this.#book.entries.filter(({ answer }) => answer === undefined);
    if (on) {
      this.#client.forget(open.flatMap(({ asked, askKey }) => (asked ? [askKey] : [])));
      for (const entry of open) entry.asked = false;
    } else this.#askAgain();
    this.#redraw(open);
  }

  /** There may be more to find by now. */
  look(): void {
    this.#watch.refresh();
  }

  /** A good moment to try again. */
  wake(): void {
    this.#client.wake();
  }

  #listen(document: Document, signal: AbortSignal): void {
    const view = document.defaultView;
    if (view === null) return;
    listenToBadges({
      ...{ view, signal },
      entryOf: (host) => (host === null ? undefined : this.#byHost.get(host)),
      entries: () => this.#book.entries.filter(({ badge }) => badge !== undefined),
      onPress: (entry) => this.#press(entry),
      onRest: (entry) => this.#peek(entry),
    });
    const seen = () => {
      this.#client.hold(document.hidden);
      if (!document.hidden) this.#client.wake();
    };
    document.addEventListener('visibilitychange', seen, { signal });
    for (const type of ['focus', 'online', 'pageshow']) view.addEventListener(type, seen, { signal });
    watchTheme(document, () => this.#repaint(), signal);
  }

  #show({ rows, title }: PageRows): void {
    this.title = title;
    const { forgotten, removed, place, redraw } = this.#book.update(rows);
    const isOurs = (node: Node) => this.#byHost.has(node);
    for (const entry of place) entry.row = { ...entry.row, slot: settleSlot(entry.row, isOurs) };
    this.#client.forget(forgotten);
    this.#watch.quietly(() => {
      for (const badge of removed) badge.remove();
      this.#sweep();
    });
    if (this.#card !== undefined && this.#card.entry.badge === undefined) offeredCard()?.close();
    for (const entry of redraw) if (entry.badge !== undefined) this.#adopt(entry, entry.badge.host);
    this.#redraw(redraw);
    void this.#place(place.slice(0, AT_ONCE));
    for (const entry of place.slice(AT_ONCE)) this.#placeLater(entry);
    this.#options.onChange();
  }

  #placeLater(entry: Entry): void {
    const { element } = entry.row;
    this.#later.set(element, [...(this.#later.get(element) ?? []), entry]);
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
    const [first] = this.#book.entries.filter(({ badge }) => badge !== undefined);
    if (!this.#book.entries.some(({ badge }) => badge?.button.tabIndex === 0)) makeTabStop(first, []);
    setTimeout(() => signal.aborted || this.#askRest(), REST_AFTER_MS);
  }

  #placeOne(entry: Entry): boolean {
    if (entry.badge !== undefined || this.#book.find(entry.askKey) !== entry) return false;
    const badge = this.#kit.create(this.#face(entry));
    const remove = placeInSlot(entry.row.slot, badge.host);
    if (remove === undefined) {
      if (entry.misses++ < 3) this.#watch.refresh();
      return false;
    }
    badge.paint(this.#theme.of(entry.row));
    entry.badge = { ...badge, remove };
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
    for (const entry of entries) entry.near = true;
    this.#ask(entries, 0);
    if (later.length > 0) void this.#place(later);
  }

  #ask(entries: readonly Entry[], base: number): void {
    if (this.mood.held) return;
    const open = entries.filter(({ row, answer }) => answer === undefined && isWanted(row));
    for (const entry of open) entry.asked = true;
    this.#client.ask(
      open.map(({ askKey, row, index }) => ({
        key: askKey,
        line: sendableLine(row.line),
        priority: base + index,
      })),
    );
    if (open.length > 0) this.#options.onChange();
  }

  /** An ordinary tracklist is looked up to its end; of an endless page only what somebody scrolls to. */
  #askRest(): void {
    const rest = this.#book.entries.filter(({ row }) => isWanted(row));
    if (rest.length <= LIMITS.lines)
      this.#ask(
        rest.filter(({ asked }) => !asked),
        REST_PRIORITY,
      );
  }

  #askAgain(): void {
    this.#ask(
      this.#book.entries.filter(({ near }) => near),
      0,
    );
    this.#askRest();
  }

  #answered(key: string, answer: RowAnswer): void {
    const entry = this.#book.find(key);
    if (entry === undefined) return;
    entry.answer = answer;
    entry.asked = !isPausing(answer);
    this.#draw(entry);
    if (this.#card?.entry === entry) offeredCard()?.update({ line: entry.row.line, answer });
    this.#options.onChange();
  }

  #setPause(pause: Pause | undefined): void {
    this.mood.pause = pause;
    const { entries } = this.#book;
    if (pause === undefined) {
      for (const entry of entries) if (isPausing(entry.answer)) entry.answer = undefined;
      this.#askAgain();
    }
    this.#redraw(entries.filter(({ answer }) => answer === undefined));
  }

  #press(entry: Entry): void {
    const status = statusOf(entry, this.mood);
    if (status === 'match' || status === 'unsure' || status === 'missing') return this.#open(entry, false);
    if (status === 'paused') this.#client.wake();
    entry.answer = undefined;
    entry.asked = true;
    this.#client.ask([{ key: entry.askKey, line: sendableLine(entry.row.line), priority: 0 }]);
    this.#redraw([entry]);
  }

  /** A card that somebody opened is not taken away by a mouse passing by. */
  #peek(entry: Entry): void {
    if (entry.answer?.ok === true && this.#card?.preview !== false) this.#open(entry, true);
  }

  #open(entry: Entry, preview: boolean): void {
    const card = { entry, preview };
    this.#card = card;
    void openCard(entry, preview, () => {
      if (this.#card === card) this.#card = undefined;
    });
  }

  #face(entry: Entry) {
    const view = { status: statusOf(entry, this.mood), answer: entry.answer, pause: this.mood.pause };
    return badgeFace(view, this.#look, text);
  }

  #draw(entry: Entry): void {
    entry.badge?.show(this.#face(entry));
  }

  #redraw(entries: readonly Entry[]): void {
    for (const entry of entries) this.#draw(entry);
    this.#options.onChange();
  }

  #repaint(): void {
    this.#theme.forget();
    for (const { badge, row } of this.#book.entries) badge?.paint(this.#theme.of(row));
    this.#options.onChange();
  }

  /** Copies that a framework made of our elements, and what a script that died could not take away. */
  #sweep(): void {
    const { document, tag } = this.#options;
    for (const element of [...document.getElementsByTagName(tag)]) {
      if (!this.#byHost.has(element) && element.parentElement !== document.documentElement) element.remove();
    }
  }

  #clear(): void {
    offeredCard()?.close();
    for (const { badge } of this.#book.entries) badge?.remove();
  }
}
