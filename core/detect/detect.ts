import { lookAt } from './line-look.ts';
import { isApart, partsOf, trimmed } from './run-parts.ts';
import { candidates, FEWEST, type RunRow } from './run-rows.ts';
import { ENOUGH, headingScore, isNumbered, scoreOf } from './run-score.ts';
import type { TextLine } from './text-line.ts';

export interface FindRunOptions {
  /** The title of the page, which may say what it is about. */
  title?: string;
  /** A second look: dashes without spaces count, before capitals. It finds more, with more false finds. */
  tight?: boolean;
  /** The lines are no neighbours on their page: anything may have stood between them. */
  gathered?: boolean;
}

/** A tracklist: for each row the first and the last of the lines it was written on (mostly the same). */
export interface Run {
  rows: { from: number; to: number }[];
  score: number;
}

/**
 * The tracklists among the lines of a page or a text, in order. A run of neighbouring lines counts when at least half of its
 * lines are "A - B" and enough speaks for music: versions, guests, labels, unknowns, cues, numbering, a headline.
 * Linear in the number of lines.
 */
export function findRuns(
  lines: readonly TextLine[],
  { title = '', tight = false, gathered = false }: FindRunOptions = {},
): Run[] {
  for (const line of lines) line.look ??= lookAt(line.text);
  return candidates(lines, tight).flatMap((rows) => judge(rows, lines, { title, gathered }));
}

/** The tracklists of a plain text, line by line. */
export function findTextRuns(text: string): string[][] {
  const lines: TextLine[] = text.split(/\r\n?|\n/).map((line) => ({ text: line }));
  const runs = findRuns(lines);
  return (runs.length > 0 ? runs : findRuns(lines, { tight: true })).map(({ rows }) =>
    rows.map(({ from, to }) =>
      lines
        .slice(from, to + 1)
        .map((line) => line.text.trim())
        .join(' '),
    ),
  );
}

type Page = Required<Omit<FindRunOptions, 'tight'>>;

/** Trims a stretch, takes lists apart that begin again, and keeps what convinces. */
function judge(all: readonly RunRow[], lines: readonly TextLine[], page: Page, wanted = ENOUGH): Run[] {
  const parts = partsOf(all, page.gathered ? undefined : lines);
  if (parts.length > 1) return parts.flatMap((part) => judge(part, lines, page));
  const numbered = isNumbered(all);
  const rows = trimmed(all.filter(({ look }) => numbered || look.split !== undefined || look.unknown));
  const lists = listsOf(rows);
  if (lists.length > 1) return judgeTogether(lists, lines, page);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < (lines[first.from]?.fewest ?? FEWEST))
    return [];
  const between = lines
    .slice(first.from, last.to + 1)
    .filter(({ look, heading }) => look?.empty === undefined && look?.leadOnly === false && heading !== true);
  const split = rows.filter(({ look }) => look.split !== undefined && !look.unknown).length;
  const unknown = rows.filter(({ look }) => look.unknown).length;
  if (split < 2 || split + unknown < between.length * 0.5) return [];
  const score = scoreOf(rows) + headingScore(lines, first.from, page.title);
  return score >= wanted ? [{ rows: rows.map(({ from, to }) => ({ from, to })), score }] : [];
}

/** Where the numbers begin again, so does a list. One that only a part's name divides from a good one is as good. */
function judgeTogether(lists: readonly RunRow[][], lines: readonly TextLine[], page: Page): Run[] {
  const runs = lists.map((rows) => judge(rows, lines, page));
  return lists.flatMap((rows, at) => {
    const close = [at - 1, at + 1].some((other) => {
      const [above, below] = other < at ? [lists[other], rows] : [rows, lists[other]];
      return !page.gathered && (runs[other]?.length ?? 0) > 0 && !isApart(above, below, lines);
    });
    return close ? judge(rows, lines, page, 0) : (runs[at] ?? []);
  });
}

function listsOf(rows: readonly RunRow[]): RunRow[][] {
  const lists: RunRow[][] = [[]];
  const numbered = isNumbered(rows);
  for (const [at, row] of rows.entries()) {
    const list = lists.at(-1) ?? [];
    if (numbered && list.length >= FEWEST && rows.length - at >= FEWEST && startsAgain(rows, at))
      lists.push([row]);
    else list.push(row);
  }
  return lists;
}

function startsAgain(rows: readonly RunRow[], at: number): boolean {
  const [before, here] = [rows[at - 1]?.look.number, rows[at]?.look.number];
  return before !== undefined && before >= FEWEST && here === 1;
}
