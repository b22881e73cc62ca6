import type { Slot } from './site.ts';

const ELEMENT = 1;
const TEXT = 3;

/** The text of an element on one line, without the descendants that match `without`; '' for no element. */
export function textOf(node: Node | null, without?: string): string {
  if (node === null) return '';
  const text = without === undefined ? (node.textContent ?? '') : textWithout(node, without);
  return text.replace(/\s+/g, ' ').trim();
}

function textWithout(node: Node, without: string): string {
  let text = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) text += child.textContent ?? '';
    else if (isElement(child) && !child.matches(without)) text += textWithout(child, without);
  }
  return text;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** The texts of all descendants that match, empty ones left out. */
export function textsOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => textOf(element)).filter((text) => text !== '');
}

/** A slot straight behind an element. */
export function behind(element: Element): Slot {
  const parent = element.parentElement;
  return parent === null ? atEnd(element) : { parent, after: element };
}

/** A slot behind everything an element holds. */
export function atEnd(element: Element): Slot {
  return { parent: element, after: element.lastChild };
}

/** "PT6M40S" and "6:40" in milliseconds. */
export function durationMs(text: string | null | undefined): number | undefined {
  const found =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text ?? '') ??
    /^\(?(?:(\d+):)?(\d{1,3}):(\d\d)\)?$/.exec((text ?? '').trim());
  if (found === null) return undefined;
  const [hours, minutes, seconds] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0));
  const total = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return total > 0 ? total * 1000 : undefined;
}
