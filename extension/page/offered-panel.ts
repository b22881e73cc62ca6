import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { RowAnswer } from '../shared/protocol.ts';
import { shelf } from './shelf.ts';

/**
 * How the annotating script and the script of the list meet, as `offered-card.ts` for the card: two bundles in one isolated
 * world, the second of which comes when the list is first wanted.
 */
export interface Panel {
  open: (request: PanelRequest) => void;
  /** Something of the list has changed. */
  update: () => void;
  close: () => void;
}

export interface PanelRequest {
  /** What the panel stands above and what gets the focus back. */
  anchor: HTMLElement;
  list: PageList;
  onClose: () => void;
}

/** The list of a page as it stands whenever it is asked for. */
export interface PageList {
  title: () => string | undefined;
  /** All rows that can be seen, tracks or not, in reading order. */
  rows: () => ListRow[];
  isHeld: () => boolean;
  hold: (on: boolean) => void;
  /** For good on this site. */
  hide: () => void;
  /** Brings a row into view and puts the focus on its badge. */
  visit: (key: string) => void;
}

export interface ListRow {
  /** The same for the same row as long as the page is open. */
  key: string;
  line: TrackLine;
  answer?: RowAnswer | undefined;
}

export const offeredPanel = shelf<Panel>('panel');
