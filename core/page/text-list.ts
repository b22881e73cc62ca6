import { findRuns, type Run } from '../detect/detect.ts';
import { linesOf } from './lines.ts';
import type { PageLine } from './page-line.ts';
import type { FoundRow } from './site.ts';

export interface TextListOptions {
  /** The title of what the text is about: "mix" and "tracklist" in it speak for a list. */
  title?: string;
  /** How many tracks make a list; more where people talk. */
  fewest?: number;
  /** Elements inside that are no part of the text. */
  without?: string;
  /** The element is the page around the text: newlines are lines only where they plainly part a list. */
  around?: boolean;
}

/** Where people talk, fewer lines than this are talk. */
export const IN_COMMENTS = 6;

/** The tracklists in an element that holds text and not rows (a description, a comment), one line a row. */
export function listsOfText(
  root: Element,
  { title = '', fewest, without, around = false }: TextListOptions = {},
): FoundRow[][] {
  const lines = linesOf(root, {
    keepsNewlines: !around,
    ...(fewest !== undefined && { fewest }),
    ...(without !== undefined && { without }),
  });
  const spaced = findRuns(lines, { title });
  const runs = spaced.length > 0 ? spaced : findRuns(lines, { title, tight: true });
  return runs.map((run) => rowsOfRun(run, lines));
}

/** Every line of an element that is nothing but a tracklist. */
export function rowsOfList(root: Element): FoundRow[] {
  return linesOf(root, { keepsNewlines: true })
    .filter(({ text }) => text !== '')
    .map(({ element, slot, text }) => ({ element, slot, text }));
}

/** The rows of a run; a row written on several lines has its badge at the end of the last. */
export function rowsOfRun(run: Run, lines: readonly PageLine[]): FoundRow[] {
  return run.rows.flatMap(({ from, to }) => {
    const last = lines[to];
    const text = lines.slice(from, to + 1).map((line) => line.text);
    return last === undefined ? [] : [{ element: last.element, slot: last.slot, text: text.join(' ') }];
  });
}
