import { cut, groupOf, type Piece, type Place } from './cut-lines.ts';
import { isElement } from './dom.ts';
import { BLOCKS, HEADINGS, isComments, isSkipped, KEEPS_NEWLINES } from './page-elements.ts';
import type { PageLine } from './page-line.ts';
import { type Columns, tableLine } from './table-line.ts';

const TEXT = 3;
const DEEPEST = 400;
const MOST_LINES = 60_000;
const IN_COMMENTS = 6;

export interface LineOptions {
  /** Newlines are lines, whatever they are between: the text stands in a container known to keep them. */
  keepsNewlines?: boolean;
  /** How many tracks make a list here; where the page says nothing else, the detector decides. */
  fewest?: number;
  /** Elements that are no part of the text. */
  without?: string;
}

/** The lines of a page in reading order. One walk, no layout: what CSS turns into lines stays one. */
export function linesOf(
  root: Element,
  { keepsNewlines = false, fewest, without }: LineOptions = {},
): PageLine[] {
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
    else if (without !== undefined && element.matches(without)) {
      if (BLOCKS.has(name)) flush(place);
    } else if (!isSkipped(element, name) && place.depth < DEEPEST) {
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

  visitBlock(root, root.localName, { block: root, keepsNewlines, fewest, depth: 0 });
  return lines;
}
