/** One part of the report: what was measured, as tables and at most a few plots. Kept as JSON, so that parts can be run one by one. */
export interface Section {
  title: string;
  /** What was measured and how; Markdown. */
  intro: string;
  tables: Table[];
  plots: Plot[];
  /** What must be told beside the figures; Markdown. */
  notes?: string[];
}

export interface Table {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export interface Plot {
  /** File name without its ending. */
  name: string;
  title: string;
  xTitle: string;
  yTitle: string;
  logX?: boolean;
  logY?: boolean;
  series: readonly Series[];
}

export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}
