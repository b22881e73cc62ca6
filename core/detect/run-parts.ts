import { isSpoken, signsOf } from './line-look.ts';
import { FEWEST, type RunRow } from './run-rows.ts';
import { ENOUGH, isNumbered, scoreOf, share } from './run-score.ts';
import type { TextLine } from './text-line.ts';

/** "CD 2", "Hour Two", "Side B": what follows goes on with the list. */
const PART =
  /\b(?:cd|dis[ck]|part|side|hour|set|act|round|volume|vol|teil|seite|stunde|parte|lado|cara|hora|disco|partie|heure)\b/i;

/**
 * A stretch of rows taken apart where another list begins: one whose lines stand in a group of their own and neither speak
 * for music nor go on with the best of the list. A page shows its lists of other things close to its tracklist. Without the
 * lines between them, no two groups are taken for neighbours.
 */
export function partsOf(rows: readonly RunRow[], lines: readonly TextLine[] | undefined): RunRow[][] {
  const groups = groupsOf(rows);
  if (groups.length < 2) return groups;
  const belongs = belonging(groups, lines, isNumbered(rows));
  const parts: RunRow[][] = [];
  for (const [at, group] of groups.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && belongs[at] === true && belongs[at - 1] === true) last.push(...group);
    else parts.push([...group]);
  }
  return parts;
}

/** Which groups belong to the list of the best one, looked at outwards from there. */
function belonging(
  groups: readonly RunRow[][],
  lines: readonly TextLine[] | undefined,
  numbered: boolean,
): boolean[] {
  const scores = groups.map(scoreOf);
  const best = scores.indexOf(Math.max(...scores));
  const belongs = groups.map((_, at) => at === best);
  const look = (at: number, nearer: number) => {
    const [group = [], main = []] = [groups[at], groups[best]];
    const [above, below] = at < nearer ? [group, groups[nearer]] : [groups[nearer], group];
    const apart = belongs[nearer] !== true || lines === undefined || isApart(above, below, lines);
    const goesOn =
      numbered && group.every((row) => row.look.number !== undefined) && !beginsAgain(above, below);
    belongs[at] = goesOn || (scores[at] ?? 0) >= wantedOf(group, main, apart);
  };
  for (let at = best - 1; at >= 0; at--) look(at, at + 1);
  for (let at = best + 1; at < groups.length; at++) look(at, at - 1);
  return belongs;
}

function beginsAgain(above: readonly RunRow[] | undefined, below: readonly RunRow[] | undefined): boolean {
  return (below?.[0]?.look.number ?? 0) <= (above?.at(-1)?.look.number ?? 0);
}

function groupsOf(rows: readonly RunRow[]): RunRow[][] {
  const groups: RunRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.line.group === row.line.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** How much a group has to say for itself, to belong to the same list as the main one. */
function wantedOf(group: readonly RunRow[], main: readonly RunRow[], apart: boolean): number {
  const sameKind = group[0]?.line.kind === main[0]?.line.kind;
  // A card a track: groups of one line each, which say nothing alone.
  if (group.length < FEWEST) return sameKind ? 0 : ENOUGH / 2;
  if (!sameKind || isNumbered(group) !== isNumbered(main)) return ENOUGH;
  return apart ? ENOUGH / 2 : 0;
}

/** Whether a headline or a sentence stands between two groups, other than the name of a part. */
export function isApart(
  above: readonly RunRow[] | undefined,
  below: readonly RunRow[] | undefined,
  lines: readonly TextLine[],
): boolean {
  const [from, to] = [above?.at(-1)?.to ?? 0, below?.[0]?.from ?? 0];
  return lines.slice(from + 1, to).some(({ look, text }) => look?.empty === undefined && !PART.test(text));
}

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
