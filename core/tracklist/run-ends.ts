import { isSpoken, signsOf } from './line-look.ts';
import type { RunRow } from './run-rows.ts';
import { isNumbered, scoreOf, share } from './run-score.ts';

/** Without the lines at both ends that belong to the text around: no number among numbers, a date, a sentence. */
export function trimmed(all: readonly RunRow[]): readonly RunRow[] {
  const numbered = isNumbered(all);
  const rows = withoutStrangers(all, numbered);
  const cued = share(rows, ({ cue }) => cue !== undefined) >= 0.7;
  const isOdd = (row: RunRow | undefined): boolean =>
    row !== undefined &&
    ((numbered && row.look.number === undefined && row.look.overlay !== true) ||
      (cued && row.look.cue === undefined && row.look.overlay !== true) ||
      (!numbered && row.look.split === undefined && !row.look.unknown) ||
      row.look.leadOnly ||
      isSpoken(row.look) ||
      signsOf(row.look).talk);
  let [from, to] = [0, rows.length];
  while (from < to && isOdd(rows[from])) from += 1;
  while (to > from && isOdd(rows[to - 1])) to -= 1;
  return rows.slice(from, to);
}

/** A paragraph above the list and a list of other things below it, each a group of its own, go unless they speak for music. */
function withoutStrangers(rows: readonly RunRow[], numbered: boolean): readonly RunRow[] {
  const parts: RunRow[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    if (part?.[0]?.line.group === row.line.group && part !== undefined) part.push(row);
    else parts.push([row]);
  }
  const main = parts.reduce((most, part) => (part.length > most.length ? part : most), []);
  const isStrange = (part: RunRow[] | undefined): boolean =>
    part !== undefined &&
    part !== main &&
    !(numbered && part.every(({ look }) => look.number !== undefined)) &&
    scoreOf(part) < (part[0]?.line.kind === main[0]?.line.kind ? 0 : 0.5);
  let [from, to] = [0, parts.length];
  while (from < to && isStrange(parts[from])) from += 1;
  while (to > from && isStrange(parts[to - 1])) to -= 1;
  return parts.slice(from, to).flat();
}
