import { fold } from '../text/fold.ts';
import type { LineKind } from './track-line.ts';
import { isProse } from './prose.ts';
import { withoutBrackets } from '../text/brackets.ts';

/** What the classifier needs to see of a line. */
export interface Reading {
  text: string;
  artist: string;
  artists: readonly string[];
  title: string;
  mixes: readonly string[];
  /** Both sides were there. */
  split: boolean;
  /** The separator was a dash, not ordinary punctuation. */
  certain: boolean;
  /** Numbered, cued or bulleted. */
  marked: boolean;
}

const UNKNOWN =
  /^(?:id(?: \d{1,3})?|id id|(?:new|unreleased|unknown|unidentified|another) id|(?:unknown|unidentified) (?:track|tune|song|title|artist|mix)|unknown|unidentified|(?:id|track|artist|title) (?:unknown|id|unidentified)|tba|n a|unbekannt|desconocid[oa]|inconnu|неизвестно|неизвестен)$/;
/** Every one of these has one of those, and folding each title to find none would be half of the work. */
const UNKNOWN_SIGN = /\bid|un(?:known|identified|bekannt)|tba|n\W?a|desconocid|inconnu|неизвест/i;
const LONGEST_UNKNOWN = 24;
const QUESTION = /^[\s?¿？]*[?？]\s*$/;
const MASHUP = /\bs?mash[\s-]?ups?\b|\bmashed\b/i;
const VERSUS = /\S\s+(?:vs|versus)\.?\s+\S/i;
const SLASH = /\S\s\/\s\S/;
const JOINED = /\s(?:vs|versus|x|[×/])(?=[\s.])/i;
const CROSS = /\S\s[xX×]\s\S/;

export function kindOf(reading: Reading): LineKind {
  if (isUnidentified(reading)) return 'unidentified';
  if (!reading.split || isProse(reading)) return 'other';
  return isMashup(reading) ? 'mashup' : 'track';
}

function isUnidentified({ artist, artists, title, mixes, split }: Reading): boolean {
  if (!split)
    return isUnknown(title) || /^[?？]/.test(title) || mixes.some(isUnknownMix) || /^ID\b/.test(title);
  // A producer is called "ID ID": with a real title beside it that name is one.
  if (artist.length < 10 && fold(artist) === 'id id' && !isUnknown(title)) return false;
  if (isUnknown(artist) || isUnknown(title) || /^[?？]/.test(artist)) return true;
  return (
    artists.some((name) => /^id$/i.test(name) || QUESTION.test(name)) ||
    mixes.some(isUnknownMix) ||
    /^\?{2,}/.test(title)
  );
}

function isUnknown(text: string): boolean {
  if (QUESTION.test(text)) return true;
  const start = text.search(/(?<!\s)\s*[([]/);
  const bare = start > 0 ? text.slice(0, start) : text;
  if (bare.length > LONGEST_UNKNOWN || !UNKNOWN_SIGN.test(bare)) return false;
  return UNKNOWN.test(fold(bare)) || /^ID[?!#\s]*\d*$/.test(bare);
}

/** "ID Remix", "??? Remix", "Mix ?": a version by someone unknown. */
function isUnknownMix(mix: string): boolean {
  return (
    /(?:^|\s)ID(?=\s|$)|^id \S+$/.test(mix) ||
    /\?{2,}|(?:^|\s)\?(?:\s|$)/.test(mix) ||
    /^unknown\b/i.test(mix)
  );
}

function isMashup({ artist, artists, title, mixes }: Reading): boolean {
  if (MASHUP.test(title) || mixes.some((mix) => MASHUP.test(mix))) return true;
  if (!JOINED.test(title)) return false;
  const outside = withoutBrackets(title);
  const several = artists.length > 1;
  if (VERSUS.test(outside))
    return several || mixes.length > 0 || !/^\S+ (?:vs|versus)\.? \S+$/i.test(outside.trim());
  if (SLASH.test(outside) && (SLASH.test(artist) || VERSUS.test(artist))) return true;
  return CROSS.test(outside) && several;
}
