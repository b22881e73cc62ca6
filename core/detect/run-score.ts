import { type LineLook, type Signs, signsOf } from './line-look.ts';
import { FEWEST, type RunRow } from './run-rows.ts';
import type { TextLine } from './text-line.ts';

/** A list needs so much to be believed; see `scoreOf`. */
export const ENOUGH = 1;
const LISTED =
  /\b(?:track\s?-?list(?:e|ing)?s?|set\s?-?list(?:e|ing)?s?|play\s?-?lists?|tracks? played|songs? played|titelliste|tracks)\b/i;
const MUSIC = /\b(?:dj|mix|mixtape|mixset|podcast|set|radio\s?show|b2b|megamix|live (?:at|from|@))\b/i;

/** What speaks for music, capped so that no single sign decides alone, less what speaks for something else. */
export function scoreOf(rows: readonly RunRow[]): number {
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
function repeatedRight(rows: readonly RunRow[]): number {
  const rights = new Set(rows.map(({ look }) => look.right));
  return rights.size <= rows.length * 0.4 && share(rows, (look) => signsOf(look).button) >= 0.5 ? 1 : 0;
}

/** Numbers count up, with gaps; a countdown says nothing, and numbers in no order are not numbers of lines. */
function orderScore(rows: readonly RunRow[]): number {
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
function cueScore(rows: readonly RunRow[]): number {
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
export function headingScore(lines: readonly TextLine[], first: number, title: string): number {
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

export function isNumbered(rows: readonly RunRow[]): boolean {
  return share(rows, ({ number }) => number !== undefined) >= 0.7;
}

export function share(rows: readonly RunRow[], test: (look: LineLook) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(({ look }) => test(look)).length / rows.length;
}
