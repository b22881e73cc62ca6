import type { Box } from './card-place.ts';

/** What a card stands beside. */
export interface Anchor {
  box: () => Box;
  /** Decides the direction of writing, and tells when the place is gone. */
  element: Element;
  /** What the page shows around it; a badge has a colour of its own. */
  ground: Element;
  giveFocusBack: () => void;
}

export function elementAnchor(element: HTMLElement): Anchor {
  const root = element.getRootNode();
  const outermost = root instanceof ShadowRoot ? root.host : element;
  return {
    ground: outermost.parentElement ?? outermost,
    box: () => element.getBoundingClientRect(),
    element,
    giveFocusBack: () => element.focus({ preventScroll: true }),
  };
}

/** The selected text, or the field it is in; the middle of the top where neither has a place. */
export function selectionAnchor(document: Document): Anchor {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const inField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  const node = range?.commonAncestorContainer;
  const element =
    (node instanceof Element ? node : node?.parentElement) ?? focused ?? document.documentElement;
  return {
    box: () => {
      const box = (inField ? focused : range)?.getBoundingClientRect();
      if (box && (box.width > 0 || box.height > 0)) return box;
      return { left: document.documentElement.clientWidth / 2, top: 0, width: 0, height: 0 };
    },
    element: inField ? focused : element,
    ground: inField ? focused : element,
    giveFocusBack: () => {
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
  };
}
