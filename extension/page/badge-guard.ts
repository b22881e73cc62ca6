import type { Row, Slot } from '../../core/page/site.ts';
import { mendText, removeCopy } from './cut-text.ts';
import type { Entry, PlacedBadge } from './entry.ts';
import { isBesideLine, rememberLine } from './own-line.ts';
import type { RowBook } from './row-book.ts';
import { settleSlot } from './settle-slot.ts';
import { isInSlot } from './slot-place.ts';
import { nextEntry, touchedEntries } from './touched-badges.ts';

export interface GuardOptions {
  /** Name of our elements. */
  tag: string;
  book: RowBook;
  entryOf: (host: Node) => Entry | undefined;
  draw: (entry: Entry) => void;
}

/** Sees to it that a badge stands beside its own line or says nothing, and that the page keeps its texts, whatever the page does. */
export class BadgeGuard {
  readonly #options: GuardOptions;
  /** What the page has changed, and all around it, since the last look at it began. */
  #touched = new WeakSet<Node>();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** The page is looked at now. */
  begin(): void {
    this.#touched = new WeakSet();
  }

  /** Nothing is known of it any more; the next look is on its way. */
  isTouched({ element }: Row): boolean {
    return this.#touched.has(element);
  }

  slotOf(row: Row): Slot {
    return settleSlot(row, this.#isOurs);
  }

  stands({ host }: PlacedBadge, row: Row): boolean {
    if (!host.isConnected || !row.element.contains(host)) return false;
    return this.isTouched(row) || isInSlot(this.slotOf(row), host, this.#isOurs);
  }

  remember(badge: PlacedBadge, row: Row, moves = false): void {
    rememberLine(badge, row, this.#isShared(row), moves);
  }

  /** The page has changed. What it copied or cut of ours is put right, and who is beside something else by now is silent. */
  mind(records: readonly MutationRecord[]): void {
    const { book, entryOf, draw } = this.#options;
    const rowsIn = (node: Node) => book.rowsIn(node);
    const entries = touchedEntries(records, { touched: this.#touched, entryOf, rowsIn });
    for (const record of records) {
      const next = nextEntry(mendText(record, this.#isOurs), entryOf);
      if (next !== undefined) entries.add(next);
      for (const node of record.addedNodes) if (node.nodeType === 1) this.sweep(node as Element);
    }
    for (const entry of entries) {
      const { badge, row } = entry;
      if (badge === undefined || isBesideLine(badge, row, this.#isShared(row))) continue;
      badge.stray = true;
      draw(entry);
    }
  }

  /** After a look: those that stand beside their lines speak again. Returns which. */
  recall(changed: ReadonlySet<Entry>): Entry[] {
    return this.#options.book.entries.filter((entry) => {
      const { badge, row } = entry;
      const isOther = changed.has(entry);
      if (badge === undefined || this.isTouched(row) || !(isOther || badge.stray)) return false;
      this.remember(badge, row, !isOther);
      badge.stray = false;
      return true;
    });
  }

  /** Copies that a page made of our elements, and what a script that died could not take away. */
  sweep(root: Element): void {
    const { tag, entryOf } = this.#options;
    for (const element of [root, ...root.getElementsByTagName(tag)]) {
      const isStrange = this.#isOurs(element) && entryOf(element) === undefined;
      if (isStrange && element.parentElement !== root.ownerDocument.documentElement) removeCopy(element);
    }
  }

  readonly #isOurs = (node: Node): boolean => (node as Element).localName === this.#options.tag;

  #isShared({ element }: Row): boolean {
    return (this.#options.book.rowsIn(element)?.length ?? 0) > 1;
  }
}
