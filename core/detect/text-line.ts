import type { LineLook } from './line-look.ts';

/** One line of a text or a page, in reading order. */
export interface TextLine {
  text: string;
  /** A heading, or a name of a part: never a track, and what follows belongs to it. */
  heading?: boolean;
  /** Lines that stand side by side (items of one list, lines of one block) share a group. */
  group?: unknown;
  /** What kind of group: a list that goes on in another one does so in the same kind. */
  kind?: string;
  /** How many tracks make a list here; more where people talk (comments). */
  fewest?: number;
  /** Kept so that a line looked at twice is taken apart once. */
  look?: LineLook;
}
