import { lookAt } from './line-look.ts';
import { trimmed } from './run-ends.ts';
import { candidates, FEWEST } from './run-rows.ts';
import type { RunRow } from './run-rows.ts';
import { headingScore, isNumbered, scoreOf } from './run-score.ts';
import type { TextLine } from './text-line.ts';

export interface FindRunOptions {
  /** The title of the page, which may say what it is about. */
  title?: string;
  /** A second look: dashes without spaces count, before capitals. More is found, and more of it is none. */
  tight?: boolean;
}

/** A tracklist: for each row the first and the last of the lines it was written on (mostly the same). */
export interface Run {
  rows: { from: number; to: number }[];
  score: number;
}

const ENOUGH = 1;

/**
 * The tracklists among the lines of a page or a text, in order. A run of neighbouring lines counts when at least half of its
 * lines are "A - B" and enough speaks for music: versions, guests, labels, unknowns, cues, numbering, a headline.
 * Linear in the number of lines.
 */
export function findRuns(
  lines: readonly TextLine[],
  { title = '', tight = false }: FindRunOptions = {},
): Run[] {
  for (const line of lines) line.look ??= lookAt(line.text);
  return candidates(lines, tight).flatMap((rows) => judge(rows, lines, title));
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

/** Whether lines that stand together are a tracklist as a whole. */
export function looksLikeTracklist(lines: readonly string[]): boolean {
  const runs = findRuns(lines.map((text) => ({ text })));
  const rows = runs.reduce((sum, run) => sum + run.rows.length, 0);
  return rows > 0 && rows >= lines.length * 0.5;
}

/** Trims a stretch, takes lists apart that begin again, and keeps what convinces. */
function judge(all: readonly RunRow[], lines: readonly TextLine[], title: string): Run[] {
  const numbered = isNumbered(all);
  const rows = trimmed(all.filter(({ look }) => numbered || look.split !== undefined || look.unknown));
  const restart = rows.findIndex(
    (row, at) => at >= FEWEST && rows.length - at >= FEWEST && startsAgain(rows, at),
  );
  if (restart > 0)
    return [rows.slice(0, restart), rows.slice(restart)].flatMap((part) => judge(part, lines, title));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < (lines[first.from]?.fewest ?? FEWEST))
    return [];
  const between = lines
    .slice(first.from, last.to + 1)
    .filter(({ look, heading }) => look?.empty === undefined && look?.leadOnly === false && heading !== true);
  const split = rows.filter(({ look }) => look.split !== undefined && !look.unknown).length;
  const unknown = rows.filter(({ look }) => look.unknown).length;
  if (split < 2 || split + unknown < between.length * 0.5) return [];
  const score = scoreOf(rows) + headingScore(lines, first.from, title);
  return score >= ENOUGH ? [{ rows: rows.map(({ from, to }) => ({ from, to })), score }] : [];
}

function startsAgain(rows: readonly RunRow[], at: number): boolean {
  const [before, here] = [rows[at - 1]?.look.number, rows[at]?.look.number];
  return before !== undefined && before >= FEWEST && here === 1 && isNumbered(rows);
}
