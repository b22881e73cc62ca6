import { type FindRunOptions, findRuns, type Run } from '../detect/detect.ts';
import { linesOf } from './lines.ts';
import type { PageLine } from './page-line.ts';
import type { FoundRow } from './site.ts';
import { rowsOfRun } from './text-list.ts';

const LEVELS = 4;
const FEWEST = 4;
/** Lines that are neighbours for a reader are the better find unless much is missing from them. */
const CLEARLY = 1.1;

/**
 * The tracklists of a page no adapter knows: runs of neighbouring lines, or lines that stand at the same place of a repeated
 * structure (a card a track, with other things between the names), whichever gives more.
 */
export function findGeneric(document: Document): FoundRow[][] {
  if (document.body === null) return [];
  const lines = linesOf(document.body);
  const title = `${document.title} ${document.querySelector('h1')?.textContent ?? ''}`;
  const buckets = [lines, ...bucketsOf(lines)];
  for (const tight of [false, true]) {
    const finds = buckets
      .map((bucket) => found(bucket, { title, tight, gathered: bucket !== lines }))
      .filter(({ rows }) => rows > 0);
    // The same tracks may be there twice, as text and as a caption: the fullest find is the list.
    const best = finds.reduce(
      (most, find) => (find.rows > most.rows * CLEARLY ? find : most),
      finds[0] ?? NONE,
    );
    if (best.rows > 0) return best.runs.map((run) => rowsOfRun(run, best.bucket));
  }
  return [];
}

interface Find {
  bucket: readonly PageLine[];
  runs: Run[];
  rows: number;
}

const NONE: Find = { bucket: [], runs: [], rows: 0 };

function found(bucket: readonly PageLine[], options: FindRunOptions): Find {
  const runs = findRuns(bucket, options);
  return { bucket, runs, rows: runs.reduce((sum, run) => sum + run.rows.length, 0) };
}

/** Lines by the place they stand at. They are neighbours now, whatever stood between them. */
function bucketsOf(lines: readonly PageLine[]): PageLine[][] {
  const buckets = new Map<string, PageLine[]>();
  const known = new Map<Element, string>();
  for (const line of lines) {
    const signature = known.get(line.element) ?? signatureOf(line.element);
    known.set(line.element, signature);
    const bucket = buckets.get(signature);
    if (bucket === undefined) buckets.set(signature, [line]);
    else bucket.push(line);
  }
  return [...buckets.values()].filter((bucket) => bucket.length >= FEWEST);
}

/** The element's place: names and first classes, numbers left out, a few levels up. */
function signatureOf(element: Element): string {
  const path: string[] = [];
  for (let at: Element | null = element; at !== null && path.length < LEVELS; at = at.parentElement) {
    const [first = ''] = (at.getAttribute('class') ?? '').trim().split(/\s+/);
    path.push(`${at.localName}.${first.replace(/\d+/g, '')}`);
  }
  return path.join('<');
}
