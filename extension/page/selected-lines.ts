import { findTextRuns } from '../../core/detect/detect.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { parseTracklist } from '../../core/tracklist/tracklist.ts';
import { LIMITS } from '../shared/protocol.ts';

/** The selected lines, taken apart together: what their numbers, cues and order mean shows only side by side. */
export function selectedLines(selection: string): TrackLine[] {
  const lines = selection
    .split(/\r\n?|\n/)
    .map((line) => line.trim().slice(0, LIMITS.text))
    .filter((line) => line !== '')
    .slice(0, LIMITS.lines);
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return [parseLine(first)];
  // A tracklist with talk around it: the talk is no line of it.
  const listed = findTextRuns(lines.join('\n')).flat();
  return parseTracklist(listed.length > 0 ? listed : lines);
}
