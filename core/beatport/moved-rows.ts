import { readTrack } from './shapes.ts';
import { list, record } from './values.ts';

/**
 * The rows of a list that is no longer where it used to be: the first list, nearest to the top, of which most rows are
 * tracks. Ask only of a query that is known to be the right one: other lists of tracks lie about on every page.
 */
export function movedRows(data: unknown, origin: string): unknown[] | undefined {
  let level: unknown[] = [data];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const inner = level.flatMap((value) => {
      if (Array.isArray(value)) return [];
      // Lists beside the page's own are named for what they are.
      return Object.entries(record(value) ?? {}).flatMap(([name, field]) =>
        ASIDE.test(name) ? [] : [field],
      );
    });
    const found = [...level, ...inner].map(list).find((rows) => isTracks(rows, origin));
    if (found) return found;
    level = inner;
  }
  return undefined;
}

const DEEPEST = 4;
const ASIDE = /recommend|similar|related|chart|playlist/i;
/** Enough to tell; a list of thousands need not be read twice. */
const LOOKED_AT = 10;

function isTracks(rows: unknown[], origin: string): boolean {
  const first = rows.slice(0, LOOKED_AT);
  const tracks = first.filter((row) => readTrack(row, origin) !== undefined);
  return first.length > 0 && tracks.length * 2 > first.length;
}
