import { createExportWriter } from '../core/export/writer.ts';
import type { LookupResult } from '../core/lookup/result.ts';
import { createColours } from './colours.ts';
import { printable } from './display-width.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { createTable } from './table.ts';

/** A run's output in its format: `head`, one `row` a line, `tail`. */
export interface Rows {
  head: string;
  row: (result: LookupResult) => string;
  tail: string;
}

const USUAL_WIDTH = 100;

export interface Before {
  /** The output has its head. */
  begun: boolean;
  /** Lines that it has answers to: numbers and commas go on from there. */
  delivered: number;
}

/** What comes after what is there `before`. */
export function createRows(
  { format, fields }: Options,
  { stdout, env }: Io,
  { begun, delivered }: Before,
): Rows {
  const isTerminal = stdout.isTTY === true;
  let number = delivered;
  if (format === 'table') {
    const width = stdout.columns || USUAL_WIDTH;
    const { head, row } = createTable({ width, colours: createColours(isTerminal, env) });
    return { head: begun ? '' : head, row: (result) => row(result, ++number), tail: '' };
  }
  const writer = createExportWriter(format, fields);
  for (let count = 0; count < delivered; count++) writer.row(DELIVERED);
  const safe = (text: string) => (isTerminal ? text.split('\n').map(printable).join('\n') : text);
  return { head: begun ? '' : writer.head, row: (result) => safe(writer.row(result)), tail: writer.tail };
}

/** The writers count their rows, so those of the earlier run are counted without being written. */
const DELIVERED: LookupResult = {
  line: { kind: 'other', artists: [], title: '', remixers: [], featuring: [], overlay: false, raw: '' },
  requests: 0,
  source: 'none',
  stale: false,
  ok: true,
  match: { verdict: 'none', score: 0, alternatives: [], reasons: [] },
};
