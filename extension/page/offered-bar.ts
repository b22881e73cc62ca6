import type { BarFacts } from './page-bar-view.ts';
import { shelf } from './shelf.ts';

/** How the annotating script and the script of the bar meet, as `offered-panel.ts` for the list. */
export interface Bar {
  /** What was pressed: the list stands above it. */
  readonly button: HTMLElement;
  update: (facts: BarFacts) => void;
  remove: () => void;
}

interface BarRequest {
  document: Document;
  /** Name of the host element. */
  tag: string;
  /** The bar itself was pressed: it stands for the whole list. */
  onOpen: () => void;
  /** The button of its notice was pressed. */
  onAction: () => void;
}

export type CreateBar = (request: BarRequest) => Bar;

export const offeredBar = shelf<CreateBar>('bar');
