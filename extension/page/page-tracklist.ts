import type { PageTracklist, Row } from '../../core/sites/site.ts';
import { findHere } from './finders.ts';
import { whenIdle, yieldToPage } from './yield-to-page.ts';
import { onAbort } from './on-abort.ts';

/** What a look at the page found. */
export interface PageRows {
  title?: string;
  /** Of all lists, in reading order, each key once. */
  rows: Row[];
}

export interface TracklistWatch {
  /** Looks at once, and from then on after every change. */
  start: () => void;
  /** Writes to the page without taking it for news. */
  quietly: (write: () => void) => void;
  /** Looks again soon. */
  refresh: () => void;
}

export interface TracklistOptions {
  document: Document;
  address: () => string;
  onRows: (page: PageRows) => void;
  /** What the page has just done, before it is painted. What is written meanwhile is no news. */
  onChange?: (records: readonly MutationRecord[]) => void;
  signal: AbortSignal;
  find?: (document: Document, url: string, onMore: () => void) => PageTracklist[];
}

/** Lines read at a time: about ten milliseconds on a slow machine. */
const CHUNK = 100;
const DEBOUNCE_MS = 120;
const IDLE_MS = 500;
/** A page that never rests is looked at for at most a twentieth of its time. */
const REST = 20;
const LONGEST_REST_MS = 3_000;
/** What shows and hides rows. Styles change too often and say too little. */
const ATTRIBUTES = ['class', 'hidden', 'open'];

/**
 * Keeps up with the rows of a page: once at the start, and again whenever something changes around them, be it by lazy loading, by
 * a framework, by scrolling a virtual list or by navigation inside the page. No polling; nothing while the tab is hidden.
 */
export function watchTracklist(options: TracklistOptions): TracklistWatch {
  return new Watch(options);
}

class Watch implements TracklistWatch {
  readonly #options: TracklistOptions;
  readonly #observer: MutationObserver;
  /** What is watched most closely; nothing as long as there are no rows. */
  #around: Element | null = null;
  #address = '';
  #due = false;
  #restUntilMs = 0;

  constructor(options: TracklistOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#notice(records));
  }

  start(): void {
    const { document, signal } = this.#options;
    onAbort(signal, () => this.#observer.disconnect());
    document.addEventListener('visibilitychange', () => this.#due && this.#plan(), { signal });
    const { defaultView } = document;
    // The navigation API where there is one; without it a changed page shows by its changed content.
    navigationOf(defaultView)?.addEventListener('currententrychange', () => this.#checkAddress(), { signal });
    defaultView?.addEventListener('popstate', () => this.#checkAddress(), { signal });
    this.#look();
    this.#observer.observe(document.documentElement, {
      ...{ subtree: true, childList: true, characterData: true },
      ...{ attributes: true, attributeFilter: ATTRIBUTES },
    });
  }

  quietly(write: () => void): void {
    // Whatever the page did before is still its news.
    this.#notice(this.#observer.takeRecords());
    write();
    this.#observer.takeRecords();
  }

  refresh(): void {
    if (this.#due) return;
    this.#due = true;
    this.#plan();
  }

  #notice(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    this.#options.onChange?.(records);
    this.#observer.takeRecords();
    this.#checkAddress();
    if (records.some((record) => this.#concerns(record))) this.refresh();
  }

  #concerns({ type, target }: MutationRecord): boolean {
    // Frameworks throw whole lists away: what was around the rows then no longer is anywhere.
    if (this.#around?.isConnected !== true) return type !== 'attributes';
    return this.#around.contains(target) || (type === 'childList' && target.contains(this.#around));
  }

  #checkAddress(): void {
    if (this.#options.address() !== this.#address) this.refresh();
  }

  #plan(): void {
    const { document, signal } = this.#options;
    if (document.hidden) return;
    const waitMs = Math.max(DEBOUNCE_MS, this.#restUntilMs - performance.now());
    setTimeout(() => whenIdle(() => this.#due && this.#look(), IDLE_MS, signal), waitMs);
  }

  #look(): void {
    const { document, address, onRows, signal, find = findHere } = this.#options;
    this.#due = document.hidden;
    if (document.hidden) return;
    const startedMs = performance.now();
    this.#address = address();
    const lists = find(document, this.#address, () => signal.aborted || this.refresh());
    const rows = uniqueRows(lists);
    this.#around = around(rows);
    const tookMs = performance.now() - startedMs;
    this.#restUntilMs = performance.now() + Math.min(tookMs * REST, LONGEST_REST_MS);
    const title = lists.find((list) => list.title !== undefined)?.title;
    void this.#readLines(rows).then((whole) => {
      if (whole) onRows({ rows, ...(title !== undefined && { title }) });
    });
  }

  /** Reading thousands of lines in one go would block the page. False when the script ended meanwhile. */
  async #readLines(rows: readonly Row[]): Promise<boolean> {
    const { signal } = this.#options;
    for (let from = 0; from < rows.length; from += CHUNK) {
      if (from > 0) await yieldToPage();
      if (signal.aborted) return false;
      for (const row of rows.slice(from, from + CHUNK)) void row.line;
    }
    return !signal.aborted;
  }
}

/** Keys are unique in their list; a page may have several. */
function uniqueRows(lists: readonly PageTracklist[]): Row[] {
  const seen = new Set<string>();
  return lists.flatMap(({ rows }, index) =>
    rows.map((row) => {
      const key = seen.has(row.key) ? `${row.key}@${index}` : row.key;
      seen.add(key);
      return key === row.key ? row : { ...row, key };
    }),
  );
}

/** The element around all rows and, because the next ones may come beside it, the one around that. */
function around(rows: readonly Row[]): Element | null {
  let common = rows[0]?.element.parentElement ?? null;
  for (const { element } of rows)
    while (common !== null && !common.contains(element)) common = common.parentElement;
  return common?.parentElement ?? common;
}

function navigationOf(view: Window | null): EventTarget | undefined {
  return (view as { navigation?: EventTarget } | null)?.navigation;
}
