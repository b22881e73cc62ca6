import { leadingCue } from './cue.ts';
import type { LineStyle } from './line-style.ts';

/** What stands before the artist: bullets, numbers, cues and overlay marks, in whatever order a site has them. */
export interface Lead {
  rest: string;
  position?: number;
  cueSeconds?: number;
  overlay: boolean;
  /** The line carries a sign of a list, so what follows is hardly prose. */
  marked: boolean;
  /** "8." and "8)": the numbering of radio pages and descriptions. */
  numbered: boolean;
}

const ROUNDS = 8;
const DASH = '[-–—‐−]';
const BULLET = /^(?:#+(?![\p{L}\p{N}])|[•·∙◦*►▶|>»~–—‐−-]+(?=\s))\s*|^#+(?=\p{L}[^#]*\s-\s)/u;
const STARS = /^\*(?=[\p{L}\p{N}])(?!\S*\*)/u;
const OVERLAY = /^(?:\(\s*w\/\s*\)|w\/|\[w\/\]|\+(?=\s))\s*/i;
/** "1.", "01)", "#7", "3:", "01 |"; "4.5" is not a number of a row. */
const NUMBER =
  /^(?:#\s?(\d{1,3})[.):]|#(\d{1,3})(?=\s)|\(?(\d{1,3})(?:[.)](?!\d{1,2}[:.)]?\d)|\]|:(?=\s)|\s*\|))\s*(?:[-–—|](?=\s)\s*)?/;
/** "01 - ", "04 – ": a number only when another dash follows, else it is a name ("1979 - Title"). */
const DASHED = new RegExp(`^(\\d{1,3})\\s*${DASH}\\s+(?=\\S)`);
/** "01 Artist - Title": the leading zero tells it from a name that starts with a number. */
const ZERO = /^(0\d{1,2})\s+(?=\S)/;
const BARE = /^(\d{1,3})\s+(?=\S)/;
const SIDE = /^(?:[A-Ha-h]{1,2}\d{1,2}|\d{1,2}-\d{2})(?:[.):|](?!\d)|(?=\s))\s*(?:[-–—|](?=\s)\s*)?(?=\S)/;
/** Key and tempo as DJ software writes them into names: "8A - 126 - ". */
const KEYED =
  /^(?:\d{2,3}(?:\.\d+)?\s*[-–—|]\s*)?(?:1[0-2]|[1-9])[AB]\s*[-–—|]\s*(?:\d{2,3}(?:\.\d+)?\s*[-–—|]\s+)?/i;
const SEPARATED = /\S\s*[-–—‐−]\s+\S|\S\s[-–—‐−]\s*\S|\s[|•·]\s|\t/;
/** A line about nothing but question marks has no artist and still is numbered. */
const UNKNOWN = /^\?|^ID\b/;

export function readLead(text: string, style: LineStyle = {}): Lead {
  const lead: Lead = { rest: text, overlay: false, marked: false, numbered: false };
  for (let round = 0; round < ROUNDS; round++) {
    const before = lead.rest;
    if (!(takeNumber(lead, style) || takeCue(lead) || takeMarks(lead))) break;
    // "#Name" may be a hashtag, and those begin sentences.
    lead.marked ||= !/^#\p{L}/u.test(before);
    if (lead.rest === '') lead.rest = before;
    if (lead.rest === before) break;
  }
  return lead;
}

function takeCue(lead: Lead): boolean {
  const cue = lead.cueSeconds === undefined ? leadingCue(lead.rest) : undefined;
  if (cue === undefined) return false;
  if (cue.seconds !== undefined) lead.cueSeconds = cue.seconds;
  lead.rest = cue.rest;
  return true;
}

function takeMarks(lead: Lead): boolean {
  const before = lead.rest;
  lead.rest = lead.rest.replace(OVERLAY, '');
  if (lead.rest !== before) lead.overlay = true;
  lead.rest = lead.rest.replace(BULLET, '').replace(STARS, '');
  return lead.rest !== before;
}

function takeNumber(lead: Lead, style: LineStyle): boolean {
  const square = style.squareNumbers === true ? /^\[(\d{1,3})\]\s*/.exec(lead.rest) : null;
  const found = square ?? numberOf(lead.rest, style);
  if (found === null) return takeSide(lead);
  const number = Number(found[1] ?? found[2] ?? found[3]);
  // "14. 14. Artist" repeats its number; "14. 2 Unlimited" and "14. 99. Something" do not.
  if (lead.position !== undefined && lead.position !== number) return false;
  lead.position = number;
  lead.numbered ||= /^\d+[.)]/.test(found[0]);
  lead.rest = lead.rest.slice(found[0].length);
  return true;
}

function numberOf(text: string, style: LineStyle): RegExpExecArray | null {
  const marked = NUMBER.exec(text);
  if (marked !== null) return marked;
  const loose = DASHED.exec(text) ?? ZERO.exec(text) ?? (style.bareNumbers === true ? BARE.exec(text) : null);
  if (loose === null) return null;
  const rest = text.slice(loose[0].length);
  return SEPARATED.test(rest) || UNKNOWN.test(rest) || /^0\d*\s*[-–—]/.test(text) ? loose : null;
}

/** Vinyl sides and disc positions: "A1", "B2.", "1-03". */
function takeSide(lead: Lead): boolean {
  const side = KEYED.exec(lead.rest) ?? SIDE.exec(lead.rest);
  if (side === null || !SEPARATED.test(lead.rest.slice(side[0].length))) return false;
  lead.rest = lead.rest.slice(side[0].length);
  return true;
}
