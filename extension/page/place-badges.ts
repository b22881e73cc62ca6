import type { Entry } from './entry.ts';
import { INLINE } from './settle-slot.ts';
import { yieldToPage } from '../shared/yield-to-page.ts';

export interface PlaceOptions {
  /** Puts the badge of an entry in, or says that it could not. */
  place: (entry: Entry) => boolean;
  /** Our own writes are not the page's news. */
  quietly: (write: () => void) => void;
  onPlaced: (entries: readonly Entry[]) => void;
  signal: AbortSignal;
}

/** So many rows at first, then as many as fit the time that the last ones took. */
const FIRST_CHUNK = 32;
const CHUNK_MS = 12;
/** Fractions of a pixel come and go. */
const MOST = 0.5;

/**
 * Badges in chunks, each in one pass of reads, writes, reads and corrections before the browser paints: a row that would
 * grow by its badge gets a slimmer one, so that nothing on the page ever moves.
 */
export async function placeBadges(entries: readonly Entry[], options: PlaceOptions): Promise<void> {
  let size = FIRST_CHUNK;
  for (let from = 0; from < entries.length && !options.signal.aborted;) {
    // Looking for rows took its time already.
    await yieldToPage();
    if (options.signal.aborted) return;
    const chunk = entries.slice(from, from + size);
    const startedMs = performance.now();
    placeChunk(chunk, options);
    const tookMs = Math.max(1, performance.now() - startedMs);
    from += chunk.length;
    size = Math.max(8, Math.min(128, Math.round((chunk.length * CHUNK_MS) / tookMs)));
  }
}

function placeChunk(chunk: readonly Entry[], { place, quietly, onPlaced }: PlaceOptions): void {
  const before = chunk.map(sizeOf);
  let placed: boolean[] = [];
  quietly(() => {
    placed = chunk.map(place);
    slimDown(chunk, before);
  });
  onPlaced(chunk.filter((_, index) => placed[index]));
}

/** Fits badges that are in already, after their width changed. */
export function refitBadges(entries: readonly Entry[], change: () => void): void {
  for (const { badge } of entries) badge?.fit('over');
  const before = entries.map(sizeOf);
  change();
  for (const { badge } of entries) badge?.fit('full');
  slimDown(entries, before);
}

function slimDown(entries: readonly Entry[], before: readonly Size[]): void {
  for (const fit of ['short', 'slim', 'over'] as const) {
    // All reads first: a read after a write lays out the whole page again.
    const grown = entries.filter(
      (entry, index) => entry.badge !== undefined && hasGrown(entry, before[index]),
    );
    for (const { badge } of grown) badge?.fit(fit);
    if (grown.length === 0) return;
  }
}

interface Size {
  row: number;
  /** Of the block that holds the line: a row may be high enough for more, and yet its lines would move. */
  block: number;
  cell: number | undefined;
}

function sizeOf({ row: { element, slot } }: Entry): Size {
  const block = blockOf(slot.parent, element);
  return {
    row: element.getBoundingClientRect().height,
    block: block.getBoundingClientRect().height,
    cell: slot.parent.closest('td, th')?.getBoundingClientRect().width,
  };
}

function blockOf(parent: Element, row: Element): Element {
  let block = parent;
  while (block !== row && INLINE.has(block.localName) && block.parentElement !== null)
    block = block.parentElement;
  return block;
}

/** Taller, wider than its table column was, or with the badge outside. */
function hasGrown(entry: Entry, before: Size | undefined): boolean {
  const now = sizeOf(entry);
  if (before === undefined || now.row > before.row + MOST || now.block > before.block + MOST) return true;
  if (now.cell !== undefined && before.cell !== undefined && now.cell > before.cell + MOST) return true;
  const [row, badge] = [entry.row.element.getBoundingClientRect(), entry.badge?.host.getBoundingClientRect()];
  return badge !== undefined && badge.width > 0 && (badge.right > row.right + 1 || badge.left < row.left - 1);
}
