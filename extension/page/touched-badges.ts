import type { Entry } from './entry.ts';

export interface TouchedOptions {
  /** Everything around a change, up to the top, is added to it. */
  touched: WeakSet<Node>;
  entryOf: (host: Node) => Entry | undefined;
  rowsIn: (node: Node) => readonly Entry[] | undefined;
}

/** So far the badge of a line may be behind what changed in it. */
const MOST_AHEAD = 40;

/**
 * The entries whose badge may stand beside another line since these changes: those of the rows around them and, of rows that
 * share an element, the next one behind. Costs as much as changed, however long the page is.
 */
export function touchedEntries(
  records: readonly MutationRecord[],
  { touched, entryOf, rowsIn }: TouchedOptions,
): Set<Entry> {
  const seen = new Set<Node>();
  const found = new Set<Entry>();
  const add = (entry: Entry | undefined) => entry !== undefined && found.add(entry);
  for (const { type, target, nextSibling, addedNodes } of records) {
    if (type === 'attributes') continue;
    for (let node: Node | null = target; node !== null && !seen.has(node); node = node.parentNode) {
      seen.add(node);
      touched.add(node);
      const rows = rowsIn(node);
      if (rows?.length === 1) add(rows[0]);
    }
    for (const node of addedNodes) add(entryOf(node));
    const last = addedNodes[addedNodes.length - 1] ?? nextSibling ?? behind(target);
    add(nextEntry(type === 'characterData' ? target : last, entryOf));
  }
  return found;
}

export function nextEntry(from: Node | null, entryOf: TouchedOptions['entryOf']): Entry | undefined {
  let node = from;
  for (let ahead = 0; node !== null && ahead < MOST_AHEAD; ahead++) {
    const entry = entryOf(node);
    if (entry !== undefined) return entry;
    node = node.firstChild ?? behind(node);
  }
  return undefined;
}

/** In reading order the next one that is not inside. */
function behind(node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && at.nextSibling === null) at = at.parentNode;
  return at?.nextSibling ?? null;
}
