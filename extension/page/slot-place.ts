import type { Slot } from '../../core/page/site.ts';
import { isText, placeInText } from './cut-text.ts';
import { isUnseen } from './settle-slot.ts';

/**
 * Puts a badge into a row's slot and returns how to take it out again, which leaves the page as it was. Undefined when the
 * page has changed since the slot was found.
 */
export function placeInSlot({ parent, after, offset }: Slot, badge: Element): (() => void) | undefined {
  if (!parent.isConnected || (after !== null && after.parentNode !== parent)) return undefined;
  if (offset !== undefined && isText(after)) return placeInText(after, offset, badge);
  parent.insertBefore(badge, after === null ? parent.firstChild : after.nextSibling);
  return () => badge.remove();
}

/** Whether a badge stands where one would be put into this slot now. */
export function isInSlot(
  { parent, after, offset }: Slot,
  badge: Element,
  isOurs: (node: Node) => boolean,
): boolean {
  const beside = (side: 'previousSibling' | 'nextSibling') => {
    let node = badge[side];
    while (node !== null && (isOurs(node) || isUnseen(node))) node = node[side];
    return node;
  };
  if (badge.parentNode !== parent) return false;
  if (offset === 0) return beside('nextSibling') === after;
  return (
    beside('previousSibling') === after && (offset ?? after?.nodeValue?.length) === after?.nodeValue?.length
  );
}
