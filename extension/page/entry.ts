import type { Row } from '../../core/page/site.ts';
import type { Pause, RowAnswer } from '../shared/protocol.ts';
import { answerState, type RowState } from '../shared/row-state.ts';
import type { Badge } from './badge.ts';

/** One row of the page and everything known about it. */
export interface Entry {
  row: Row;
  /** Place in the list, from 0. */
  index: number;
  /** What the background knows the row by. Another text is another question and gets another one. */
  askKey: string;
  answer?: RowAnswer | undefined;
  /** The rows around it, where they can be seen. */
  before?: Entry | undefined;
  next?: Entry | undefined;
  asked: boolean;
  /** Has been near the viewport: its answer is worth a request. */
  near: boolean;
  /** The reader pressed for it. */
  byHand?: boolean;
  badge?: PlacedBadge | undefined;
  /** Attempts at a slot that the page had changed by then. */
  misses: number;
  /** How often it was asked for anew by itself. */
  tries?: number;
}

export interface PlacedBadge extends Badge {
  /** Takes the badge out and leaves the page as it was. */
  remove: () => void;
  /** What it was put beside: own-line.ts. */
  line: string;
  /** The row has other parts that change. */
  moves?: boolean;
  /** The page has put something else beside it: it says nothing until the next look has put that right. */
  stray?: boolean;
}

/** What holds for the whole page. */
export interface PageMood {
  /** Paused by the reader. */
  held: boolean;
  /** Paused by Beatport, the browser or the network. */
  pause?: Pause | undefined;
}

/** Whether the row names a track that can be seen; the others get no badge and cost nothing. */
export function isWanted({ line, hidden }: Row): boolean {
  return line.kind === 'track' && hidden !== true;
}

export function stateOf({ answer, asked, byHand }: Entry, { held, pause }: PageMood): RowState {
  if (answer === undefined && byHand === true && isOfOurs(pause)) return 'waiting';
  if (answer === undefined) return pause !== undefined ? 'paused' : held && !asked ? 'off' : 'waiting';
  return isPausing(answer) ? 'paused' : answerState(answer);
}

/** Made by us for rows that come by themselves: a press is served all the same. */
export function isOfOurs(pause: Pause | undefined): boolean {
  return pause?.because === 'page-pace' || pause?.because === 'reserve';
}

/** Nothing was sent for it: it is asked again when the pause is over. */
export function isPausing(answer: RowAnswer | undefined): boolean {
  return answer?.ok === false && (answer.kind === 'paused' || answer.kind === 'challenge');
}
