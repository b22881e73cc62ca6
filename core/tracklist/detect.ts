import { isProse, lookAt, signsOf } from './line-look.ts';
import type { LineLook, Signs } from './line-look.ts';

/** One line of a text or a page, in reading order. */
export interface TextLine {
  text: string;
  /** A heading, or a name of a part: never a track, and what follows belongs to it. */
  heading?: boolean;
  /** Lines that stand side by side (items of one list, lines of one block) share a group. */
  group?: unknown;
  /** What kind of group: a list that goes on in another one does so in the same kind. */
  kind?: string;
  /** How many tracks make a list here; more where people talk (comments). */
  fewest?: number;
  /** Kept so that a line looked at twice is taken apart once. */
  look?: LineLook;
}

export interface FindRunOptions {
  /** The title of the page, which may say what it is about. */
  title?: string;
  /** A second look: dashes without spaces count, before capitals. More is found, and more of it is none. */
  tight?: boolean;
}

/** A tracklist: for each row the first and the last of the lines it was written on (mostly the same). */
export interface Run {
  rows: { from: number; to: number }[];
  score: number;
}

const FEWEST = 4;
/** A list may be interrupted by so much: a headline counts half, a stray line one, a paragraph everything. */
const PATIENCE = 2;
const ENOUGH = 1;
const LISTED =
  /\b(?:track\s?-?list(?:e|ing)?s?|set\s?-?list(?:e|ing)?s?|play\s?-?lists?|tracks? played|songs? played|titelliste|tracks)\b/i;
const MUSIC = /\b(?:dj|mix|mixtape|mixset|podcast|set|radio\s?show|b2b|megamix|live (?:at|from|@))\b/i;
interface Row {
  from: number;
  to: number;
  look: LineLook;
  line: TextLine;
}

/**
 * The tracklists among the lines of a page or a text, in order. A run of neighbouring lines counts when at least half of its
 * lines are "A - B" and enough speaks for music: versions, guests, labels, unknowns, cues, numbering, a headline.
 * Linear in the number of lines.
 */
export function findRuns(
  lines: readonly TextLine[],
  { title = '', tight = false }: FindRunOptions = {},
): Run[] {
  for (const line of lines) line.look ??= lookAt(line.text);
  return candidates(lines, tight).flatMap((rows) => judge(rows, lines, title));
}

/** The tracklists of a plain text, line by line. */
export function findTextRuns(text: string): string[][] {
  const lines: TextLine[] = text.split(/\r\n?|\n/).map((line) => ({ text: line }));
  const runs = findRuns(lines);
  return (runs.length > 0 ? runs : findRuns(lines, { tight: true })).map(({ rows }) =>
    rows.map(({ from, to }) =>
      lines
        .slice(from, to + 1)
        .map((line) => line.text.trim())
        .join(' '),
    ),
  );
}

/** Whether lines that stand together are a tracklist as a whole. */
export function looksLikeTracklist(lines: readonly string[]): boolean {
  const runs = findRuns(lines.map((text) => ({ text })));
  const rows = runs.reduce((sum, run) => sum + run.rows.length, 0);
  return rows > 0 && rows >= lines.length * 0.5;
}

/** Stretches of lines that may be rows, with little between them. */
function candidates(lines: readonly TextLine[], tight: boolean): Row[][] {
  const runs: Row[][] = [];
  let rows: Row[] = [];
  let lost = 0;
  const close = () => {
    if (rows.length > 0) runs.push(rows);
    rows = [];
    lost = 0;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const row = line === undefined ? undefined : rowAt(lines, at, tight);
    if (row === undefined) {
      lost += costOf(line);
      if (lost > PATIENCE) close();
      continue;
    }
    if (rows.length > 0 && row.line.group !== rows.at(-1)?.line.group) lost += 0.5;
    if (lost > PATIENCE) close();
    rows.push(row);
    lost = 0;
    at = row.to;
  }
  close();
  return runs;
}

function costOf(line: TextLine | undefined): number {
  const look = line?.look;
  if (look?.empty === 'link') return 0;
  if (look?.empty === 'blank') return 0.5;
  if (line?.heading === true || line?.text.startsWith(';') === true) return 0.5;
  return (look?.words ?? 0) > 24 ? PATIENCE + 1 : 1;
}

function rowAt(lines: readonly TextLine[], at: number, tight: boolean): Row | undefined {
  const line = lines[at];
  const look = line?.look;
  if (line === undefined || look === undefined || line.heading === true) return undefined;
  const next = lines[at + 1]?.look;
  const joins = lines[at + 1]?.group === line.group || look.leadOnly;
  // A number or a cue on a line of its own, and a line that stops in the middle of a list of names.
  if (
    joins &&
    next !== undefined &&
    (look.leadOnly ? next.split !== undefined && next.number === undefined : isOpen(line.text, next))
  ) {
    const whole = lookAt(
      `${line.text.trim()}${/^\s*\d{1,3}\s*$/.test(line.text) ? '.' : ''} ${lines[at + 1]?.text.trim() ?? ''}`,
    );
    if (isSplit(whole, tight)) return { from: at, to: at + 1, look: whole, line };
  }
  const isRow =
    (isSplit(look, tight) && !isProse(look)) ||
    look.unknown ||
    (look.number !== undefined && look.words <= 12 && !look.leadOnly);
  return isRow && look.empty === undefined ? { from: at, to: at, look, line } : undefined;
}

function isSplit(look: LineLook, tight: boolean): boolean {
  return look.split === 'spaced' || (tight && look.split === 'tight');
}

function isOpen(text: string, next: LineLook): boolean {
  return (
    /[,&]\s*$|\s[-–—]\s*$/.test(text) &&
    next.empty === undefined &&
    next.number === undefined &&
    next.cue === undefined
  );
}

/** Trims a stretch, takes lists apart that begin again, and keeps what convinces. */
function judge(all: readonly Row[], lines: readonly TextLine[], title: string): Run[] {
  const numbered = isNumbered(all);
  const rows = trimmed(all.filter(({ look }) => numbered || look.split !== undefined || look.unknown));
  const restart = rows.findIndex(
    (row, at) => at >= FEWEST && rows.length - at >= FEWEST && startsAgain(rows, at),
  );
  if (restart > 0)
    return [rows.slice(0, restart), rows.slice(restart)].flatMap((part) => judge(part, lines, title));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < (lines[first.from]?.fewest ?? FEWEST))
    return [];
  const between = lines
    .slice(first.from, last.to + 1)
    .filter(({ look, heading }) => look?.empty === undefined && look?.leadOnly === false && heading !== true);
  const split = rows.filter(({ look }) => look.split !== undefined && !look.unknown).length;
  const unknown = rows.filter(({ look }) => look.unknown).length;
  if (split < 2 || split + unknown < between.length * 0.5) return [];
  const score = scoreOf(rows) + headingScore(lines, first.from, title);
  return score >= ENOUGH ? [{ rows: rows.map(({ from, to }) => ({ from, to })), score }] : [];
}

function startsAgain(rows: readonly Row[], at: number): boolean {
  const [before, here] = [rows[at - 1]?.look.number, rows[at]?.look.number];
  return before !== undefined && before >= FEWEST && here === 1 && isNumbered(rows);
}

function isNumbered(rows: readonly Row[]): boolean {
  return share(rows, ({ number }) => number !== undefined) >= 0.7;
}

/** Without the lines at both ends that belong to the text around: no number among numbers, a date, a sentence. */
function trimmed(all: readonly Row[]): readonly Row[] {
  const numbered = isNumbered(all);
  const rows = withoutStrangers(all, numbered);
  const cued = share(rows, ({ cue }) => cue !== undefined) >= 0.7;
  const isOdd = (row: Row | undefined): boolean =>
    row !== undefined &&
    ((numbered && row.look.number === undefined && row.look.overlay !== true) ||
      (cued && row.look.cue === undefined && row.look.overlay !== true) ||
      (!numbered && row.look.split === undefined && !row.look.unknown) ||
      row.look.leadOnly ||
      signsOf(row.look).talk);
  let [from, to] = [0, rows.length];
  while (from < to && isOdd(rows[from])) from += 1;
  while (to > from && isOdd(rows[to - 1])) to -= 1;
  return rows.slice(from, to);
}

/** A paragraph above the list and a list of other things below it, each a group of its own, go unless they speak for music. */
function withoutStrangers(rows: readonly Row[], numbered: boolean): readonly Row[] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const part = parts.at(-1);
    if (part?.[0]?.line.group === row.line.group && part !== undefined) part.push(row);
    else parts.push([row]);
  }
  const main = parts.reduce((most, part) => (part.length > most.length ? part : most), []);
  const isStrange = (part: Row[] | undefined): boolean =>
    part !== undefined &&
    part !== main &&
    !(numbered && part.every(({ look }) => look.number !== undefined)) &&
    scoreOf(part) < (part[0]?.line.kind === main[0]?.line.kind ? 0 : 0.5);
  let [from, to] = [0, parts.length];
  while (from < to && isStrange(parts[from])) from += 1;
  while (to > from && isStrange(parts[to - 1])) to -= 1;
  return parts.slice(from, to).flat();
}

function share(rows: readonly Row[], test: (look: LineLook) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(({ look }) => test(look)).length / rows.length;
}

/** What speaks for music, capped so that no single sign decides alone, less what speaks for something else. */
function scoreOf(rows: readonly Row[]): number {
  const split = rows.filter(({ look }) => look.split !== undefined);
  const signs = rows.map(({ look }) => signsOf(look));
  const part = (name: keyof Signs) => signs.filter((sign) => sign[name]).length / rows.length;
  // "808 State - Cubik" and "Aalto - 5" are tracks as well, if most of the list is not like that.
  const against = (name: keyof Signs) => Math.max(0, part(name) - 0.1);
  return (
    Math.min(1, 4 * part('version')) +
    Math.min(1, 5 * part('guest')) +
    Math.min(0.3, part('versus')) +
    Math.min(0.8, 1.6 * part('label')) +
    Math.min(0.6, 2 * part('labelName')) +
    Math.min(0.8, 4 * part('unknown')) +
    Math.min(0.2, part('several')) +
    Math.min(0.2, 0.2 * part('capital')) +
    Math.min(0.3, 0.04 * Math.max(0, split.length - FEWEST)) +
    (orderScore(rows) + cueScore(rows)) -
    (3 * against('value') + 1.5 * against('sentence') + 2 * part('code') + repeatedRight(split))
  );
}

/** "… - buy track" under every title: a button, and nothing that a list would say. */
function repeatedRight(rows: readonly Row[]): number {
  const rights = new Set(rows.map(({ look }) => look.right));
  return rights.size <= rows.length * 0.4 && share(rows, (look) => signsOf(look).button) >= 0.5 ? 1 : 0;
}

/** Numbers count up, with gaps; a countdown says nothing, and numbers in no order are not numbers of lines. */
function orderScore(rows: readonly Row[]): number {
  if (!isNumbered(rows)) return 0;
  const numbers = rows.flatMap(({ look }) => (look.number === undefined ? [] : [look.number]));
  const up =
    numbers.filter((number, at) => at > 0 && number > (numbers[at - 1] ?? 0)).length / (numbers.length - 1);
  const down =
    numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) - 1).length /
    (numbers.length - 1);
  return up >= 0.8 ? 0.3 : down >= 0.8 ? 0 : -1;
}

/** Cues begin near zero and never go back. Times of day begin late and end in 0 or 5. */
function cueScore(rows: readonly Row[]): number {
  const cued = rows.filter(({ look }) => look.cue !== undefined && look.cue >= 0);
  if (cued.length < FEWEST || cued.length < rows.length * 0.5) return 0;
  const cues = cued.map(({ look }) => look.cue ?? 0);
  const back = cues.filter((cue, at) => at > 0 && cue < (cues[at - 1] ?? 0)).length / cues.length;
  const early = (cues[0] ?? 0) <= 300;
  const ofDay = !early && cued.every(({ look }) => look.minutes !== true && (look.cue ?? 0) % 5 === 0);
  if (ofDay) return -1;
  return back > 0.2 ? 0 : early ? 0.6 : 0.1;
}

/** A headline a few lines above; less, the title of the page. */
function headingScore(lines: readonly TextLine[], first: number, title: string): number {
  let seen = 0;
  for (let at = first - 1; at >= 0 && seen < 3; at--) {
    const text = lines[at]?.text.trim() ?? '';
    if (text === '') continue;
    seen += 1;
    if (text.length <= 80 && LISTED.test(text)) return 1;
    if (lines[at]?.heading === true) break;
  }
  return LISTED.test(title) ? 0.5 : MUSIC.test(title) ? 0.3 : 0;
}
