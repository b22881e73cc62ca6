import type { PageTracklist, Row } from '../../core/page/site.ts';
import { findHere } from './finders.ts';
import { Moments, whenIdle } from '../shared/yield-to-page.ts';
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

const DEBOUNCE_MS = 120;
const IDLE_MS = 500;
/** A page that never rests is worked on for at most a twentieth of its time, however long a look takes. */
const REST = 20;
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
  #looking = false;
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
    void this.#look();
    this.#observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  quietly(write: () => void): void {
    // Whatever the page did before is still its news.
    this.#notice(this.#observer.takeRecords());
    const startedMs = performance.now();
    write();
    this.#restFrom(performance.now() - startedMs);
    this.#observer.takeRecords();
  }

  refresh(): void {
    if (this.#due) return;
    this.#due = true;
    if (!this.#looking) this.#plan();
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
    setTimeout(() => whenIdle(() => this.#due && this.#lookWhenRested(), IDLE_MS, signal), waitMs);
  }

  /** There may have been more work since. */
  #lookWhenRested(): void {
    if (this.#looking) return;
    if (this.#restUntilMs > performance.now() + DEBOUNCE_MS) this.#plan();
    else void this.#look();
  }

  #restFrom(workedMs: number): void {
    this.#restUntilMs = Math.max(this.#restUntilMs, performance.now()) + workedMs * REST;
  }

  /** One at a time: what is read in many moments must not come after what was read later. */
  async #look(): Promise<void> {
    const { document, address, signal, find = findHere } = this.#options;
    this.#due = document.hidden;
    if (document.hidden) return;
    this.#looking = true;
    const moments = new Moments();
    try {
      this.#address = address();
      const lists = find(document, this.#address, () => signal.aborted || this.refresh());
      const rows = uniqueRows(lists);
      this.#around = around(rows);
      if (!(await readLines(rows, moments, signal))) return;
      const title = lists.find((list) => list.title !== undefined)?.title;
      this.#options.onRows({ rows, ...(title !== undefined && { title }) });
    } finally {
      this.#looking = false;
      this.#restFrom(moments.workedMs);
      if (this.#due) this.#plan();
    }
  }
}

/** False when the script ended meanwhile. */
async function readLines(rows: readonly Row[], moments: Moments, signal: AbortSignal): Promise<boolean> {
  for (const row of rows) {
    if (moments.isOver) await moments.next();
    if (signal.aborted) return false;
    // Read when it is first asked for.
    void row.line;
  }
  return true;
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
