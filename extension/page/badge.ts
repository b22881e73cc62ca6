import { BADGE_ICONS } from './badge-icon.ts';
import { badgeStyle } from './badge-style.ts';
import type { BadgeFrame } from './badge-frame.ts';
import type { RowState } from '../shared/row-state.ts';
import type { Theme } from '../shared/tokens.ts';

/** What a badge says at the moment: all of it text, because all of it comes from strangers. */
export interface BadgeFace {
  state: RowState;
  /** Shown from left to right with a dot between; a key carries its place on the wheel for its colour. */
  parts: readonly BadgePart[];
  /** What a screen reader says. */
  name: string;
  /** Shorter than the others: the page itself names the label. */
  brief?: boolean;
}

export interface BadgePart {
  text: string;
  camelot?: string;
  /** A key that mixes with the one of the row before. */
  mixes?: boolean;
  /** To the tempo of the row before; drawn by the sheet, so that it is not in the page's text. */
  change?: string;
}

/** `short` shows the first two facts, `slim` the icon alone; `over` takes no room at all. */
type BadgeFit = 'full' | 'short' | 'slim' | 'over';

export interface Badge {
  /** What is put into the page; the button is inside its shadow root. */
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  show: (face: BadgeFace) => void;
  fit: (fit: BadgeFit) => void;
  paint: (theme: Theme) => void;
}

export interface Badges {
  create: (face: BadgeFace) => Badge;
  /** Every badge at once: they share one sheet. */
  frame: (frame: BadgeFrame) => void;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Plain DOM, one shared sheet, one button in a shadow root each: 500 of them cost about 20 ms, as components they would cost
 * five times that. `tag` is the name of the host element; nothing in the page can know it beforehand.
 */
export function createBadges(document: Document, tag: string, frame: BadgeFrame): Badges {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(badgeStyle(frame));
  const template = badgeTemplate(document);
  const motion = motionInSight();
  return {
    frame: (next) => sheet.replaceSync(badgeStyle(next)),
    create(face) {
      const host = document.createElement(tag);
      // A translator would send the key to the wrong octave.
      host.translate = false;
      const root = host.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [sheet];
      const room = root.appendChild(template.cloneNode(true)) as HTMLElement;
      const badge = badgeOf(host, room, room.firstElementChild as HTMLButtonElement, motion);
      badge.show(face);
      return badge;
    },
  };
}

/** The room that is kept, and in it the button, which may need less. */
function badgeTemplate(document: Document): HTMLElement {
  const room = document.createElement('span');
  room.className = 'room';
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 12 12');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(document.createElementNS(SVG, 'path'));
  button.append(icon, document.createElement('span'));
  room.append(button);
  return room;
}

type Motion = (host: Element, button: Element, moves: boolean) => void;

/** A badge moves while it waits and can be seen: hundreds of them further down would keep the page busy for nothing. */
function motionInSight(): Motion {
  const buttons = new WeakMap<Element, Element>();
  const sight = new IntersectionObserver((records) => {
    for (const { target, isIntersecting } of records)
      buttons.get(target)?.toggleAttribute('data-moves', isIntersecting);
  });
  return (host, button, moves) => {
    if (moves) {
      buttons.set(host, button);
      sight.observe(host);
    } else if (buttons.delete(host)) {
      sight.unobserve(host);
      button.removeAttribute('data-moves');
    }
  };
}

function badgeOf(host: HTMLElement, room: HTMLElement, button: HTMLButtonElement, motion: Motion): Badge {
  const [icon, label] = button.children;
  let shown = '';
  return {
    host,
    button,
    show(face) {
      const looks = JSON.stringify(face);
      if (looks === shown) return;
      shown = looks;
      button.className = face.state;
      motion(host, button, face.state === 'waiting');
      room.toggleAttribute('data-brief', face.brief === true);
      button.setAttribute('aria-label', face.name);
      icon?.firstElementChild?.setAttribute('d', BADGE_ICONS[face.state]);
      // The space takes no room in the row of parts; it is for who reads the text.
      label?.replaceChildren(...face.parts.flatMap((part) => [partOf(button.ownerDocument, part), ' ']));
    },
    fit: (fit) => {
      room.dataset['fit'] = fit;
      // The host itself has to leave the flow; the attribute is on our element only.
      host.toggleAttribute('over', fit === 'over');
    },
    paint: (theme) => void (button.dataset['theme'] = theme),
  };
}

function partOf(document: Document, { text, camelot, mixes, change }: BadgePart): HTMLElement {
  const part = document.createElement('span');
  part.textContent = text;
  if (camelot !== undefined) {
    part.className = `key ${camelot.slice(-1)}`;
    part.style.setProperty('--hour', camelot.slice(0, -1));
  }
  if (mixes === true) part.dataset['mixes'] = '';
  if (change !== undefined) part.dataset['change'] = change;
  return part;
}
