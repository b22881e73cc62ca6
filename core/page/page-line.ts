import type { TextLine } from '../detect/text-line.ts';
import type { Slot } from './site.ts';

/** A line of text as a reader sees it: up to the next block, `<br>` or, where it counts, newline. */
export interface PageLine extends TextLine {
  /** The block the line stands in. */
  element: Element;
  slot: Slot;
}
