import type { Slot } from '../../core/sites/site.ts';

/** Where the second half of a text went that was cut for a badge. */
const continued = new WeakMap<Node, Text>();

/**
 * Puts a node into a row's slot and answers how to take it out again, which leaves the page as it was: a text that had to be
 * cut is joined again, into the very node it was. Undefined when the page has changed since the slot was found.
 */
export function placeInSlot(slot: Slot, node: Element): (() => void) | undefined {
  const { parent, after, offset } = slot;
  if (!parent.isConnected) return undefined;
  if (after === null) {
    parent.insertBefore(node, parent.firstChild);
    return () => node.remove();
  }
  if (after.parentNode !== parent) return undefined;
  if (offset === undefined || !isText(after)) {
    parent.insertBefore(node, after.nextSibling);
    return () => node.remove();
  }
  return placeInText(after, offset, node);
}

/** Offsets count from the beginning of the text as it was found; earlier badges may have cut it since. */
function placeInText(text: Text, offset: number, node: Element): (() => void) | undefined {
  let [piece, at] = [text, offset];
  for (
    let next = continued.get(piece);
    next !== undefined && at > piece.length;
    next = continued.get(piece)
  ) {
    at -= piece.length;
    piece = next;
  }
  if (at > piece.length || piece.parentNode === null) return undefined;
  if (at === piece.length) {
    piece.after(node);
    return () => node.remove();
  }
  const rest = piece.splitText(at);
  const later = continued.get(piece);
  if (later !== undefined) continued.set(rest, later);
  continued.set(piece, rest);
  rest.before(node);
  return () => join(node, rest);
}

function join(node: Element, rest: Text): void {
  const [before, behind] = [node.previousSibling, node.nextSibling];
  node.remove();
  // Only if nothing came between: then the page took over, and its nodes are none of our business.
  if (behind !== rest || before === null || !isText(before)) return;
  before.appendData(rest.data);
  const later = continued.get(rest);
  if (later === undefined) continued.delete(before);
  else continued.set(before, later);
  rest.remove();
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
