import { PAGE_BAR_STYLE } from './page-bar-style.ts';
import type { Theme } from './tokens.ts';

/** Everything the bar shows, in the reader's language already. */
export interface PageBarView {
  /** "27 of 31 found". */
  summary: string;
  /** Letters of the longest summary to come: the bar does not grow while it counts. */
  room: number;
  /** 0 to 1 while there is something to wait for. */
  progress?: number | undefined;
  paused: boolean;
  /** Why nothing goes on, and the one thing that helps. */
  notice?: { text: string; action?: string | undefined } | undefined;
  theme: Theme;
}

export interface PageBarOptions {
  document: Document;
  /** Name of the host element. */
  tag: string;
  texts: { label: string; pause: string; resume: string; hide: string };
  direction: 'ltr' | 'rtl';
  onPause: (on: boolean) => void;
  onHide: () => void;
  /** The button of the notice. */
  onAction: () => void;
}

export interface PageBar {
  readonly host: HTMLElement;
  update: (view: PageBarView) => void;
  remove: () => void;
}

/** A small bar in the corner: one line that opens into what can be done. It never covers more than that unasked. */
export function createPageBar(options: PageBarOptions): PageBar {
  const { document, tag, direction } = options;
  const host = document.createElement(tag);
  host.translate = false;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_BAR_STYLE);
  root.adoptedStyleSheets = [sheet];
  const parts = barParts(options);
  parts.bar.dir = direction;
  root.append(parts.bar);
  document.documentElement.append(host);
  const lastNotice = { text: '' };
  return {
    host,
    update: (view) => showView(parts, view, options.texts, lastNotice),
    remove: () => host.remove(),
  };
}

interface Parts {
  bar: HTMLElement;
  toggle: HTMLButtonElement;
  summary: HTMLElement;
  progress: HTMLElement;
  panel: HTMLElement;
  notice: HTMLElement;
  action: HTMLButtonElement;
  pause: HTMLButtonElement;
  status: HTMLElement;
}

function barParts(options: PageBarOptions): Parts {
  const { document, texts } = options;
  const make = (name: string, className: string) => {
    const element = document.createElement(name);
    element.className = className;
    return element;
  };
  const button = (className: string, label: string, press: () => void) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.textContent = label;
    element.addEventListener('click', (event) => event.isTrusted && press());
    return element;
  };
  const bar = make('section', 'bar');
  bar.setAttribute('aria-label', texts.label);
  const [summary, progress, notice, panel] = [
    make('span', 'summary'),
    make('span', 'progress'),
    make('p', 'notice'),
    make('div', 'panel'),
  ];
  panel.id = 'panel';
  const toggle = button('toggle', '', () => setOpen({ toggle, panel }, panel.hidden === true));
  toggle.setAttribute('aria-controls', panel.id);
  toggle.append(make('span', 'mark'), summary, progress);
  const action = button('action', '', options.onAction);
  const pause = button('pause', texts.pause, () => options.onPause(pause.textContent === texts.pause));
  const status = make('div', 'status');
  status.setAttribute('role', 'status');
  panel.append(notice, action, pause, button('hide', texts.hide, options.onHide));
  bar.append(panel, toggle, status);
  const parts = { bar, toggle, summary, progress, panel, notice, action, pause, status };
  setOpen(parts, false);
  keepKeys(parts);
  return parts;
}

function setOpen({ toggle, panel }: Pick<Parts, 'toggle' | 'panel'>, open: boolean): void {
  panel.hidden = !open;
  toggle.setAttribute('aria-expanded', String(open));
}

/** Escape closes the panel; the page's own shortcuts stay out of it. */
function keepKeys(parts: Parts): void {
  parts.bar.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Escape' || parts.panel.hidden) return;
    setOpen(parts, false);
    parts.toggle.focus();
  });
}

function showView(
  parts: Parts,
  view: PageBarView,
  texts: PageBarOptions['texts'],
  last: { text: string },
): void {
  const { bar, summary, progress, notice, action, pause, status } = parts;
  bar.dataset['theme'] = view.theme;
  summary.textContent = view.summary;
  summary.style.minInlineSize = `${view.room}ch`;
  progress.hidden = view.progress === undefined;
  progress.style.setProperty('--done', String(view.progress ?? 1));
  notice.textContent = view.notice?.text ?? '';
  notice.hidden = view.notice === undefined;
  action.textContent = view.notice?.action ?? '';
  action.hidden = view.notice?.action === undefined;
  pause.textContent = view.paused ? texts.resume : texts.pause;
  // Told once: when something stops, and when all is done. Every single row would be noise.
  const told = view.notice?.text ?? (view.progress === undefined ? view.summary : '');
  if (told !== '' && status.textContent !== told) status.textContent = told;
  const now = view.notice?.text ?? '';
  if (now !== last.text && now !== '') setOpen(parts, true);
  last.text = now;
}
