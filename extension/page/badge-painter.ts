import { text } from '../text.ts';
import { badgeFace, badgeWidth } from './badge-face.ts';
import type { Look } from './badge-face.ts';
import type { BadgeKit, PageBadge } from './badge-kit.ts';
import type { Entry, PageMood } from './entry.ts';
import { statusOf } from './entry.ts';
import { PageTheme } from './page-theme.ts';
import type { Theme } from './page-theme.ts';
import { flowOf } from './row-flow.ts';

export interface PainterOptions {
  tag: string;
  look: Look;
  createKit: (tag: string, frame: { density: Look['density']; width: number }) => BadgeKit;
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
    this.#kit = createKit(tag, frameOf(look));
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
    this.#kit.frame(frameOf(look));
    for (const entry of entries) this.draw(entry);
  }

  /** The page has changed its colours. */
  repaint(entries: readonly Entry[]): void {
    this.#theme.forget();
    for (const { badge, row } of entries) badge?.paint(this.#theme.of(row));
  }

  #face(entry: Entry) {
    const view = { status: statusOf(entry, this.#mood), answer: entry.answer, pause: this.#mood.pause };
    return badgeFace(
      { ...view, flow: this.#look.flow === true ? flowOf(entry) : undefined },
      this.#look,
      text,
    );
  }
}

function frameOf(look: Look) {
  return { density: look.density, width: badgeWidth(look) };
}
