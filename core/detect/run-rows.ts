import { isProse, type LineLook, lookAt } from './line-look.ts';
import type { TextLine } from './text-line.ts';

/** So many tracks make a list. */
export const FEWEST = 4;
/** A list may be interrupted by so much: a headline counts half, a stray line one, a paragraph everything. */
const PATIENCE = 2;

/** A line that may be a row of a list, or two that make one; `line` is the first of them. */
export interface RunRow {
  from: number;
  to: number;
  look: LineLook;
  line: TextLine;
}

/** Stretches of lines that may be rows, with little between them. */
export function candidates(lines: readonly TextLine[], tight: boolean): RunRow[][] {
  const runs: RunRow[][] = [];
  let rows: RunRow[] = [];
  let lost = 0;
  const close = () => {
    if (rows.length > 0) runs.push(rows);
    rows = [];
    lost = 0;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const row = line === undefined ? undefined : rowAt(lines, at, tight);
    if (row === undefined) {
      lost += costOf(line);
      if (lost > PATIENCE) close();
      continue;
    }
    if (rows.length > 0 && row.line.group !== rows.at(-1)?.line.group) lost += 0.5;
    if (lost > PATIENCE) close();
    rows.push(row);
    lost = 0;
    at = row.to;
  }
  close();
  return runs;
}

function costOf(line: TextLine | undefined): number {
  const look = line?.look;
  if (look?.empty === 'link') return 0;
  if (look?.empty === 'blank') return 0.5;
  if (line?.heading === true || line?.text.startsWith(';') === true) return 0.5;
  return (look?.words ?? 0) > 24 ? PATIENCE + 1 : 1;
}

function rowAt(lines: readonly TextLine[], at: number, tight: boolean): RunRow | undefined {
  const line = lines[at];
  const look = line?.look;
  if (line === undefined || look === undefined || line.heading === true) return undefined;
  const next = lines[at + 1]?.look;
  const joins = lines[at + 1]?.group === line.group || look.leadOnly;
  // A number or a cue on a line of its own, and a line that stops in the middle of a list of names.
  if (
    joins &&
    next !== undefined &&
    (look.leadOnly ? next.split !== undefined && next.number === undefined : isOpen(line.text, next))
  ) {
    const whole = lookAt(
      `${line.text.trim()}${/^\s*\d{1,3}\s*$/.test(line.text) ? '.' : ''} ${lines[at + 1]?.text.trim() ?? ''}`,
    );
    if (isSplit(whole, tight)) return { from: at, to: at + 1, look: whole, line };
  }
  const isRow =
    (isSplit(look, tight) && !isProse(look)) ||
    look.unknown ||
    (look.number !== undefined && look.words <= 12 && !look.leadOnly);
  return isRow && look.empty === undefined ? { from: at, to: at, look, line } : undefined;
}

function isSplit(look: LineLook, tight: boolean): boolean {
  return look.split === 'spaced' || (tight && look.split === 'tight');
}

function isOpen(text: string, next: LineLook): boolean {
  return (
    /[,&]\s*$|\s[-–—]\s*$/.test(text) &&
    next.empty === undefined &&
    next.number === undefined &&
    next.cue === undefined
  );
}
