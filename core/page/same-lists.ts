import { lookAt } from '../detect/line-look.ts';
import type { FoundRow } from './site.ts';

/** Of a list that is there already at least so much is in the other; two sets of one artist share a track or two. */
const SAME = 0.5;

/**
 * The lists of a page without those that give the same tracks again (a description, its chapters, the comment somebody
 * copied it from): of each the fullest stays, and of equal ones the first. In the order given.
 */
export function withoutRepeats(lists: readonly (readonly FoundRow[])[]): FoundRow[] {
  const known = new Set<string>();
  const kept = new Set<readonly FoundRow[]>();
  for (const list of lists.toSorted((a, b) => b.length - a.length)) {
    const names = list.map(({ text }) => nameOf(text));
    if (list.length === 0 || names.filter((name) => known.has(name)).length >= names.length * SAME) continue;
    kept.add(list);
    for (const name of names) known.add(name);
  }
  return lists.filter((list) => kept.has(list)).flat();
}

/** What two writings of one line have in common: artist and title, without number, cue, label and signs. */
function nameOf(text: string): string {
  const { left, right } = lookAt(text);
  const name = left === '' ? text : `${left} ${right}`;
  return name
    .replace(/(?<=[\p{L}\p{N}])\s*[([].*$/su, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
