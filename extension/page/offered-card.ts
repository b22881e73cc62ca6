import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { RowAnswer } from '../shared/protocol.ts';
import { shelf } from './shelf.ts';

/**
 * How the annotating script and the card's script, two bundles in one isolated world, find each other. The card is
 * injected when it is first wanted; Svelte stays out of every page until then.
 */
export interface Card {
  open: (request: CardRequest) => void;
  /** A fresh answer for a card that is open on this line; ignored otherwise. */
  update: (request: Pick<CardRequest, 'line' | 'answer'>) => void;
  close: () => void;
}

export interface CardRequest {
  /** What the card stands beside and what gets the focus back. */
  anchor: HTMLElement;
  line: TrackLine;
  answer: RowAnswer;
  /** Hover opens a preview that takes no focus; click and Enter open the card itself. */
  preview: boolean;
  /** The reader chose something for the line. What it says now, or undefined when that has to be asked for. */
  onChosen: (answer: RowAnswer | undefined) => void;
  onClose: () => void;
}

export const offeredCard = shelf<Card>('card');
