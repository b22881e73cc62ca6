import style from './page-bar.css?inline';
import type { Theme } from '../shared/tokens.ts';

/** Everything the bar shows, in the reader's language already. */
export interface PageBarView {
  /** "27 of 31 found". */
  summary: string;
  /** Letters of the longest summary to come: the bar does not grow while it counts. */
  room: number;
  /** 0 to 1 while there is something to wait for. */
  progress?: number | undefined;
  /** There is more to come, but nothing to wait for. */
  partial?: boolean;
  /** Why nothing goes on, and the one thing that helps. */
  notice?: { text: string; action?: string | undefined } | undefined;
  theme: Theme;
}

export interface PageBarOptions {
  document: Document;
  /** Name of the host element. */
  tag: string;
  label: string;
  direction: 'ltr' | 'rtl';
  /** Whether a person can see it. */
  isSeen: (host: HTMLElement) => boolean;
  /** The bar itself was pressed: it stands for the whole list. */
  onOpen: () => void;
  /** The button of the notice. */
  onAction: () => void;
}

export interface PageBar {
  readonly host: HTMLElement;
  /** What was pressed: the list stands above it and gives the focus back to it. */
  readonly button: HTMLButtonElement;
  update: (view: PageBarView) => void;
  remove: () => void;
}

/** A small bar in the corner: one line, and a notice above it when something stops. Everything else is in the list it opens. */
export function createPageBar(options: PageBarOptions): PageBar {
  const { document, tag, direction } = options;
  const host = document.createElement(tag);
  host.translate = false;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const parts = barParts(options, () => options.isSeen(host));
  parts.bar.dir = direction;
  root.append(parts.bar);
  document.documentElement.append(host);
  return { host, button: parts.open, update: (view) => showView(parts, view), remove: () => host.remove() };
}

interface Parts {
  bar: HTMLElement;
  open: HTMLButtonElement;
  summary: HTMLElement;
  progress: HTMLElement;
  panel: HTMLElement;
  notice: HTMLElement;
  action: HTMLButtonElement;
  status: HTMLElement;
}

function barParts({ document, label, onOpen, onAction }: PageBarOptions, isSeen: () => boolean): Parts {
  const make = (name: string, className: string) => {
    const element = document.createElement(name);
    element.className = className;
    return element;
  };
  const button = (className: string, press: () => void) => {
    const element = make('button', className) as HTMLButtonElement;
    element.type = 'button';
    element.addEventListener('click', (event) => event.isTrusted && isSeen() && press());
    return element;
  };
  const bar = make('section', 'bar');
  bar.setAttribute('aria-label', label);
  // The page's own shortcuts stay out of it.
  bar.addEventListener('keydown', (event) => event.stopPropagation());
  const [panel, notice, summary, progress, status] = [
    make('div', 'panel'),
    make('p', 'notice'),
    make('span', 'summary'),
    make('span', 'progress'),
    make('div', 'status'),
  ];
  const [open, action] = [button('open', onOpen), button('action', onAction)];
  open.setAttribute('aria-haspopup', 'dialog');
  open.setAttribute('aria-expanded', 'false');
  // Our language may run the other way than the page does.
  summary.dir = notice.dir = 'auto';
  open.append(make('span', 'mark'), summary, progress);
  status.setAttribute('role', 'status');
  panel.append(notice, action);
  bar.append(panel, open, status);
  return { bar, open, summary, progress, panel, notice, action, status };
}

function showView({ bar, summary, progress, panel, notice, action, status }: Parts, view: PageBarView): void {
  bar.dataset['theme'] = view.theme;
  summary.textContent = view.summary;
  summary.style.minInlineSize = `${view.room}ch`;
  progress.hidden = view.progress === undefined;
  progress.style.setProperty('--done', String(view.progress ?? 1));
  panel.hidden = view.notice === undefined;
  notice.textContent = view.notice?.text ?? '';
  action.textContent = view.notice?.action ?? '';
  action.hidden = view.notice?.action === undefined;
  // Told once: when something stops, and when all is done. Every single row would be noise.
  const told =
    view.notice?.text ?? (view.progress === undefined && view.partial !== true ? view.summary : '');
  if (told !== '' && status.textContent !== told) status.textContent = told;
}
