import { text } from '../shared/text.ts';
import { badgeFace } from './badge-face.ts';
import type { Face, Look } from './badge-face.ts';
import { badgeFrame } from './badge-frame.ts';
import type { BadgeFrame } from './badge-frame.ts';
import type { BadgeKit, PageBadge } from './badge-kit.ts';
import type { Entry, PageMood } from './entry.ts';
import { statusOf } from './entry.ts';
import { PageTheme } from './page-theme.ts';
import type { Theme } from './page-theme.ts';
import { flowOf } from './row-flow.ts';

export interface PainterOptions {
  tag: string;
  look: Look;
  createKit: (tag: string, frame: BadgeFrame) => BadgeKit;
  themeUnder: (element: Element) => Theme;
}

/** What the badges of a page look like: all of them alike, each in the theme of the page under it. */
export class BadgePainter {
  readonly #kit: BadgeKit;
  readonly #theme: PageTheme;
  readonly #mood: PageMood;
  #look: Look;

  constructor({ tag, look, createKit, themeUnder }: PainterOptions, mood: PageMood) {
    this.#look = look;
    this.#mood = mood;
    this.#kit = createKit(tag, badgeFrame(look));
    this.#theme = new PageTheme(themeUnder);
  }

  create(entry: Entry): PageBadge {
    const badge = this.#kit.create(this.#face(entry));
    badge.paint(this.#theme.of(entry.row));
    return badge;
  }

  draw(entry: Entry): void {
    entry.badge?.show(this.#face(entry));
  }

  setLook(look: Look, entries: readonly Entry[]): void {
    this.#look = look;
    this.#kit.frame(badgeFrame(look));
    for (const entry of entries) this.draw(entry);
  }

  /** The page has changed its colours. */
  repaint(entries: readonly Entry[]): void {
    this.#theme.forget();
    for (const { badge, row } of entries) badge?.paint(this.#theme.of(row));
  }

  #face(entry: Entry): Face {
    const labelled = entry.row.line.label !== undefined;
    // Nothing to be seen or heard; its room stays.
    if (entry.badge?.stray === true) return { state: 'off', parts: [], name: '', brief: labelled };
    const view = {
      ...{ status: statusOf(entry, this.#mood), answer: entry.answer, pause: this.#mood.pause },
      flow: this.#look.flow === true ? flowOf(entry) : undefined,
      labelled,
    };
    return badgeFace(view, this.#look, text);
  }
}
