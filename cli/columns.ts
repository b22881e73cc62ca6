/** Widths of the table's columns; 0 leaves a column out. */
export interface Columns {
  place: number;
  bpm: number;
  key: number;
  label: number;
  date: number;
  track: number;
}

const GAP = 2;
const NARROWEST_TRACK = 20;
const WIDEST_LABEL = 22;

/** Fixed for a run, so that rows can be printed one by one. On a narrow terminal the date goes first, then the label. */
export function columnsFor(width: number): Columns {
  const fixed = { place: 7, bpm: 5, key: 3 };
  const left = width - 2 - sum(fixed) - 3 * GAP;
  const withDate = left >= 54;
  const withLabel = left >= 40;
  const date = withDate ? 10 : 0;
  const label = withLabel ? Math.min(WIDEST_LABEL, Math.floor(left * 0.2)) : 0;
  const gaps = (withDate ? GAP : 0) + (withLabel ? GAP : 0);
  return { ...fixed, date, label, track: Math.max(NARROWEST_TRACK, left - date - label - gaps) };
}

/** Label and date taken together. */
export function originWidth({ label, date }: Columns): number {
  return together([label, date]);
}

/** The columns between place and track taken together, for a remark instead of facts. */
export function remarkWidth({ bpm, key, label, date }: Columns): number {
  return together([bpm, key, label, date]);
}

export function joinCells(cells: readonly string[]): string {
  return cells.join(' '.repeat(GAP));
}

function sum(widths: Record<string, number>): number {
  return Object.values(widths).reduce((total, width) => total + width, 0);
}

function together(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0);
  return shown.length === 0 ? 0 : shown.reduce((total, width) => total + width, 0) + GAP * (shown.length - 1);
}
