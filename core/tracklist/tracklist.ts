import { parseLine } from './line.ts';
import { listStyle } from './list-style.ts';
import type { TrackLine } from './track-line.ts';

export { detectOrder } from './order.ts';

/** Parses the lines of one list together: order, numbering and label places are decided once for all of them. */
export function parseTracklist(lines: readonly string[]): TrackLine[] {
  const style = listStyle(lines.filter((line) => line.trim() !== ''));
  return lines.map((line) => parseLine(line, style));
}
