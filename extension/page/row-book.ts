import type { Row } from '../../core/page/site.ts';
import type { RowAnswer } from '../shared/protocol.ts';
import { type Entry, isWanted, type PlacedBadge } from './entry.ts';

/** What a new look at the page changed. */
export interface Changes {
  /** The answers to these are not waited for any more. */
  forgotten: string[];
  /** To be taken out of the page, if the page has not done so. */
  removed: PlacedBadge[];
  /** To be given a badge. */
  place: Entry[];
  /** The row in this place says something else now; its badge stays. */
  redraw: Entry[];
}

/** So many answers are kept for rows that a virtual list has thrown away and may show again. */
const MOST_REMEMBERED = 2_000;

/** The rows of a page by their keys, across everything the page does with its elements. */
export class RowBook {
  readonly #remembered = new Map<string, RowAnswer>();
  readonly #byAskKey = new Map<string, Entry>();
  #entries = new Map<string, Entry>();
  #byElement = new Map<Node, Entry[]>();
  #serial = 0;
  readonly #stands: (badge: PlacedBadge, row: Row) => boolean;

  /** `stands` says whether a badge is where its row is now. */
  constructor(stands = (badge: PlacedBadge, row: Row): boolean => row.element.contains(badge.host)) {
    this.#stands = stands;
  }

  /** In reading order. */
  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  find(askKey: string): Entry | undefined {
    return this.#byAskKey.get(askKey);
  }

  /** The rows of an element: several where the lines of a text share it. */
  rowsIn(node: Node): readonly Entry[] | undefined {
    return this.#byElement.get(node);
  }

  update(rows: readonly Row[]): Changes {
    const changes: Changes = { forgotten: [], removed: [], place: [], redraw: [] };
    const old = this.#entries;
    this.#entries = new Map();
    this.#byElement = new Map();
    for (const [index, row] of rows.entries()) {
      const before = old.get(row.key);
      old.delete(row.key);
      const entry = this.#follow(before, row, index, changes);
      this.#entries.set(row.key, entry);
      const others = this.#byElement.get(row.element);
      if (others === undefined) this.#byElement.set(row.element, [entry]);
      else others.push(entry);
      this.#settle(entry, changes);
    }
    link(this.entries);
    for (const entry of old.values()) {
      this.#forget(entry, changes);
      if (entry.badge !== undefined) changes.removed.push(entry.badge);
    }
    return changes;
  }

  /** The same question keeps its answer; another text in the same place is another question under the same badge. */
  #follow(before: Entry | undefined, row: Row, index: number, changes: Changes): Entry {
    if (before !== undefined && nameOf(before.row) === nameOf(row))
      return Object.assign(before, { row, index });
    const answer = this.#remembered.get(nameOf(row));
    const entry: Entry = {
      row,
      index,
      askKey: `r${++this.#serial}`,
      answer,
      asked: false,
      near: false,
      misses: 0,
    };
    this.#byAskKey.set(entry.askKey, entry);
    if (before === undefined) return entry;
    this.#forget(before, changes);
    entry.badge = before.badge;
    changes.redraw.push(entry);
    return entry;
  }

  /**
   * Frameworks take badges away, reuse the element of one row for another, and write the lines of a text anew into the nodes
   * they have: each badge is where its row is.
   */
  #settle(entry: Entry, { removed, place }: Changes): void {
    const { badge, row } = entry;
    const wanted = isWanted(row);
    if (badge !== undefined && !(wanted && this.#stands(badge, row))) {
      removed.push(badge);
      entry.badge = undefined;
    }
    if (wanted && entry.badge === undefined) place.push(entry);
  }

  #forget({ answer, asked, askKey, row }: Entry, changes: Changes): void {
    this.#byAskKey.delete(askKey);
    if (asked) changes.forgotten.push(askKey);
    if (answer?.ok !== true) return;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(nameOf(row), answer);
  }
}

/** A row that is hidden stands between nothing. */
function link(entries: readonly Entry[]): void {
  let before: Entry | undefined;
  for (const entry of entries) {
    entry.next = undefined;
    entry.before = entry.row.hidden === true ? undefined : before;
    if (entry.row.hidden === true) continue;
    if (before !== undefined) before.next = entry;
    before = entry;
  }
}

function nameOf({ text, line }: Row): string {
  return `${line.kind} ${text}`;
}
