import type { Row, Slot } from '../../core/page/site.ts';

/** What stands in a line beside other things. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em font i kbd mark meta q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The slot of a row as a badge can use it: at the end of its line, because whatever came behind it there would have to move,
 * and not hanging on one of our own nodes, which may be gone by then.
 */
export function settleSlot({ slot, element }: Row, isOurs: (node: Node) => boolean): Slot {
  if (slot.offset !== undefined || slot.after === null) return slot;
  let { parent, after }: { parent: Element; after: Node } = { parent: slot.parent, after: slot.after };
  for (;;) {
    for (let next = after.nextSibling; next !== null && isInline(next, isOurs); next = next.nextSibling)
      after = next;
    const { parentElement } = parent;
    const leaves = after.nextSibling !== null || parent === element || parentElement === null;
    if (leaves || !INLINE.has(parent.localName)) return hang(parent, after, isOurs);
    after = parent;
    parent = parentElement;
  }
}

/**
 * In front of the space at the end of a line, which takes no room there and would take some before a badge. Of a text, how
 * much of it is in front: it may be cut for another badge before this one comes.
 */
function hang(parent: Element, last: Node, isOurs: (node: Node) => boolean): Slot {
  let after: Node | null = last;
  while (after !== null && (isOurs(after) || isUnseen(after) || isSpace(after)))
    after = after.previousSibling;
  if (after?.nodeType !== 3) return { parent, after };
  return { parent, after, offset: after.nodeValue?.length ?? 0 };
}

/** Frameworks mark places with comments and empty texts. */
export function isUnseen({ nodeType, nodeValue }: Node): boolean {
  return nodeType === 8 || (nodeType === 3 && nodeValue === '');
}

function isSpace({ nodeType, nodeValue }: Node): boolean {
  return nodeType === 3 && (nodeValue ?? '').trim() === '';
}

/** A newline may be one that is shown, and then the line ends there. */
function isInline(node: Node, isOurs: (node: Node) => boolean): boolean {
  if (node.nodeType === 3) return !(node.nodeValue ?? '').trimEnd().includes('\n');
  return node.nodeType === 8 || INLINE.has((node as Element).localName) || isOurs(node);
}
