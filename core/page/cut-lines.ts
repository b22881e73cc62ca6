import type { PageLine } from './page-line.ts';
import type { Slot } from './site.ts';

/** A stretch of a text node inside the line being put together. */
export interface Piece {
  node: Node;
  /** Where the piece begins in the line's text. */
  start: number;
  length: number;
}

/** Where in the page the walk stands. */
export interface Place {
  block: Element;
  keepsNewlines: boolean;
  fewest: number | undefined;
  depth: number;
}

const SPACED_DASH = /\S\s[-–—]\s\S/;

interface Stretch {
  text: string;
  pieces: readonly Piece[];
  open: ReadonlySet<Node>;
}

/** One line, or several where newlines are meant: in `<pre>`, and in texts that are plainly a list of "A - B". */
export function cut(stretch: Stretch, place: Place): PageLine[] {
  const { text } = stretch;
  if (!text.includes('\n') || !(place.keepsNewlines || isListed(text)))
    return [lineAt(stretch, place, 0, text.length)];
  const lines: PageLine[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push(lineAt(stretch, place, from, to));
    from = to + 1;
  }
  return lines;
}

/** Descriptions keep their newlines by CSS; wrapped source text does not look like this. */
function isListed(text: string): boolean {
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  return parts.length >= 4 && parts.filter((part) => SPACED_DASH.test(part)).length >= parts.length * 0.5;
}

function lineAt(
  { text, pieces, open }: Stretch,
  { block, fewest }: Place,
  from: number,
  to: number,
): PageLine {
  const content = text.slice(from, to);
  const whole = from === 0 && to === text.length;
  const end = from + content.trimEnd().length;
  return {
    text: content.replace(/\s+/g, ' ').trim(),
    element: block,
    slot: slotAt(pieces, end, { block, open, whole }),
    ...groupOf(block, 'text'),
    ...(fewest !== undefined && { fewest }),
  };
}

/** Behind the last character of the line, and outside links and the like that end with it. */
function slotAt(
  pieces: readonly Piece[],
  end: number,
  { block, open, whole }: { block: Element; open: ReadonlySet<Node>; whole: boolean },
): Slot {
  const at = pieceAt(pieces, end);
  const piece = pieces[at];
  if (piece === undefined) return { parent: block, after: block.lastChild };
  const rest = (piece.node.nodeValue ?? '').slice(end - piece.start);
  let node = piece.node;
  if (!whole && (rest.trim() !== '' || rest.includes('\n')))
    return { parent: node.parentElement ?? block, after: node, offset: end - piece.start };
  const next = pieces[at + 1]?.node;
  // The newline is shown: a badge behind it would stand on the next line.
  if (!whole && next?.parentElement && next.nodeValue?.startsWith('\n') === true)
    return { parent: next.parentElement, after: next, offset: 0 };
  for (
    let parent = node.parentElement;
    parent !== null && parent !== block && !open.has(parent);
    parent = node.parentElement
  ) {
    if (!whole && node.nextSibling !== null) break;
    node = parent;
  }
  return { parent: node.parentElement ?? block, after: node };
}

/** Which piece holds the character before `end`; by halving, because one text may have thousands of lines. */
function pieceAt(pieces: readonly Piece[], end: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) < end) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function groupOf(group: Element | null, kind: string): { group: Element | null; kind: string } {
  return { group, kind: `${group?.localName ?? ''}>${kind}` };
}
