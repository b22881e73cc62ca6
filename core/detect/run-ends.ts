import { isSpoken, signsOf } from './line-look.ts';
import type { RunRow } from './run-rows.ts';
import { isNumbered, share } from './run-score.ts';

/** Without the lines at both ends that belong to the text around: no number among numbers, a date, a sentence. */
export function trimmed(all: readonly RunRow[]): readonly RunRow[] {
  const numbered = isNumbered(all);
  const cued = share(all, ({ cue }) => cue !== undefined) >= 0.7;
  const isOdd = (row: RunRow | undefined): boolean =>
    row !== undefined &&
    ((numbered && row.look.number === undefined && row.look.overlay !== true) ||
      (cued && row.look.cue === undefined && row.look.overlay !== true) ||
      (!numbered && row.look.split === undefined && !row.look.unknown) ||
      row.look.leadOnly ||
      isSpoken(row.look) ||
      signsOf(row.look).talk);
  let [from, to] = [0, all.length];
  while (from < to && isOdd(all[from])) from += 1;
  while (to > from && isOdd(all[to - 1])) to -= 1;
  return all.slice(from, to);
}
