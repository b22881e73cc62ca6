import type { TextLine } from '../tracklist/detect.ts';
import { isElement } from './dom.ts';
import type { Slot } from './site.ts';
import { tableLine } from './table-line.ts';
import type { Columns } from './table-line.ts';

/** A line of text as a reader sees it: up to the next block, `<br>` or, where it counts, newline. */
export interface PageLine extends TextLine {
  /** The block the line stands in. */
  element: Element;
  slot: Slot;
}

/** A stretch of a text node inside the line being put together. */
interface Piece {
  node: Node;
  /** Where the piece begins in the line's text. */
  start: number;
  length: number;
}

interface Place {
  block: Element;
  keepsNewlines: boolean;
  fewest: number | undefined;
  depth: number;
}

const TEXT = 3;
const DEEPEST = 400;
const MOST_LINES = 60_000;
const IN_COMMENTS = 6;
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4
  h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** Not text of the page, or text that somebody is writing just now. */
const SKIPPED = new Set(
  `nav footer script style noscript template select datalist button textarea input svg math canvas iframe object video audio
  picture head`.split(/\s+/),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 dt caption legend th'.split(' '));
const KEEPS_NEWLINES = new Set(['pre', 'xmp', 'listing']);
const COMMENTS = /(?:^|[-_ ])(?:comments?|disqus|replies)(?:$|[-_ ])/i;
const SPACED_DASH = /\S\s[-–—]\s\S/;

/** The lines of a page in reading order. One walk, no layout: what CSS turns into lines stays one. */
export function linesOf(root: Element): PageLine[] {
  const lines: PageLine[] = [];
  const open = new Set<Node>();
  const columns = new Map<Element, Columns>();
  let text = '';
  let pieces: Piece[] = [];

  const flush = (place: Place) => {
    if (pieces.length > 0 && text.trim() !== '') lines.push(...cut({ text, pieces, open }, place));
    text = '';
    pieces = [];
  };

  const visit = (node: Node, place: Place): void => {
    if (lines.length > MOST_LINES) return;
    if (node.nodeType === TEXT) {
      const value = node.nodeValue ?? '';
      if (value !== '') pieces.push({ node, start: text.length, length: value.length });
      text += value;
    } else if (isElement(node)) visitElement(node, place);
  };

  const visitElement = (element: Element, place: Place): void => {
    const name = element.localName;
    if (name === 'br') flush(place);
    else if (!isSkipped(element, name) && place.depth < DEEPEST) {
      if (BLOCKS.has(name)) visitBlock(element, name, place);
      else visitInline(element, place);
    }
  };

  const visitInline = (element: Element, place: Place): void => {
    open.add(element);
    for (let child = element.firstChild; child !== null; child = child.nextSibling)
      visit(child, { ...place, depth: place.depth + 1 });
    open.delete(element);
  };

  const visitBlock = (block: Element, name: string, outer: Place): void => {
    flush(outer);
    const first = lines.length;
    const place: Place = {
      block,
      keepsNewlines: outer.keepsNewlines || KEEPS_NEWLINES.has(name),
      fewest: outer.fewest ?? (isComments(block) ? IN_COMMENTS : undefined),
      depth: outer.depth + 1,
    };
    for (let child = block.firstChild; child !== null; child = child.nextSibling) visit(child, place);
    flush(place);
    if (name === 'tr') {
      const row = tableLine(block, lines.slice(first), columns);
      if (row !== undefined) lines.splice(first, lines.length - first, row);
    } else if (lines.length - first === 1) {
      const [line] = lines.slice(first);
      // A block of one line is a line among its siblings.
      if (line?.element === block) Object.assign(line, groupOf(block.parentElement, name));
    }
    if (HEADINGS.has(name)) for (const line of lines.slice(first)) line.heading = true;
  };

  visitBlock(root, root.localName, { block: root, keepsNewlines: false, fewest: undefined, depth: 0 });
  return lines;
}

function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED.has(name)) return true;
  const editable = element.getAttribute('contenteditable');
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'navigation' ||
    (editable !== null && editable !== 'false')
  );
}

function isComments(element: Element): boolean {
  return COMMENTS.test(element.getAttribute('class') ?? '') || COMMENTS.test(element.id);
}

export function groupOf(group: Element | null, kind: string): { group: Element | null; kind: string } {
  return { group, kind: `${group?.localName ?? ''}>${kind}` };
}

interface Stretch {
  text: string;
  pieces: readonly Piece[];
  open: ReadonlySet<Node>;
}

/** One line, or several where newlines are meant: in `<pre>`, and in texts that are plainly a list of "A - B". */
function cut(stretch: Stretch, place: Place): PageLine[] {
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
  const piece = pieceAt(pieces, end);
  if (piece === undefined) return { parent: block, after: block.lastChild };
  const rest = (piece.node.nodeValue ?? '').slice(end - piece.start);
  let node = piece.node;
  if (!whole && rest.trim() !== '')
    return { parent: node.parentElement ?? block, after: node, offset: end - piece.start };
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

/** The piece that holds the character before `end`; by halving, because one text may have thousands of lines. */
function pieceAt(pieces: readonly Piece[], end: number): Piece | undefined {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) < end) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
