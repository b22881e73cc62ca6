import { text } from '../shared/text.ts';
import { type Badge, type BadgeFace, type Badges, createBadges } from './badge.ts';
import { badgeFace, type Look } from './badge-face.ts';
import { badgeFrame } from './badge-frame.ts';
import { type Entry, type PageMood, stateOf } from './entry.ts';
import { PageTheme } from './page-theme.ts';
import { flowOf } from './row-flow.ts';

export interface PainterOptions {
  document: Document;
  tag: string;
  look: Look;
}

/** What the badges of a page look like: all of them alike, each in the theme of the page under it. */
export class BadgePainter {
  readonly #badges: Badges;
  readonly #theme = new PageTheme();
  readonly #mood: PageMood;
  #look: Look;

  constructor({ document, tag, look }: PainterOptions, mood: PageMood) {
    this.#look = look;
    this.#mood = mood;
    this.#badges = createBadges(document, tag, badgeFrame(look));
  }

  create(entry: Entry): Badge {
    const badge = this.#badges.create(this.#face(entry));
    badge.paint(this.#theme.of(entry.row));
    return badge;
  }

  draw(entry: Entry): void {
    entry.badge?.show(this.#face(entry));
  }

  setLook(look: Look, entries: readonly Entry[]): void {
    this.#look = look;
    this.#badges.frame(badgeFrame(look));
    for (const entry of entries) this.draw(entry);
  }

  /** The page has changed its colours. */
  repaint(entries: readonly Entry[]): void {
    this.#theme.forget();
    for (const { badge, row } of entries) badge?.paint(this.#theme.of(row));
  }

  #face(entry: Entry): BadgeFace {
    const labelled = entry.row.line.label !== undefined;
    // Nothing to be seen or heard; its room stays.
    if (entry.badge?.stray === true) return { state: 'off', parts: [], name: '', brief: labelled };
    const view = {
      state: stateOf(entry, this.#mood),
      answer: entry.answer,
      pause: this.#mood.pause,
      flow: this.#look.flow === true ? flowOf(entry) : undefined,
      labelled,
    };
    return badgeFace(view, this.#look, text);
  }
}
