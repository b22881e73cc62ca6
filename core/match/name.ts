import { distance } from 'fastest-levenshtein';
import { foldTokens } from '../tracklist/fold.ts';
import { isForeignScript, transliterate } from '../tracklist/transliterate.ts';

/** A person's name, folded once. `joined` has no spaces: "BLOND:ISH" and "Blondish" are one. */
export interface Name {
  text: string;
  tokens: string[];
  joined: string;
}

/** How two names compare: `typo` is one small slip, `part` is a whole word of a longer name. */
export type NameMatch = 'same' | 'typo' | 'part' | 'no';

/** " (UK)", "(BR)", "(ITA)": Beatport tells two artists of one name apart like this; no human writes it. */
const DISAMBIGUATOR = /\s*\((?:[A-Z]{2,3}|\d{1,2})\)\s*$/;
const JOINING = new Set(['and', 'x', 'vs', 'feat', 'ft']);

export function nameOf(text: string): Name {
  const folded = foldTokens(text.replace(DISAMBIGUATOR, '') || text);
  const words = folded.filter((token) => !JOINING.has(token));
  const tokens = words.length > 0 ? words : folded;
  if (tokens.length > 1 && tokens[0] === 'the') tokens.shift();
  return { text, tokens, joined: joinTokens(tokens) };
}

/** Words without their spaces; but numbers keep apart, because "2.0" is not "20". */
export function joinTokens(tokens: readonly string[]): string {
  return tokens.reduce(
    (text, token) => text + (/\d$/.test(text) && /^\d/.test(token) ? '.' : '') + token,
    '',
  );
}

export function compareNames(a: Name, b: Name): NameMatch {
  if (a.joined === b.joined) return 'same';
  if (a.tokens.length > 1 && a.tokens.length === b.tokens.length && sameWords(a.tokens, b.tokens))
    return 'same';
  if (isForeignScript(a.joined) !== isForeignScript(b.joined)) return compareAcrossScripts(a, b);
  if (isTypo(a.joined, b.joined, a.tokens.length === b.tokens.length)) return 'typo';
  const [short, long] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  const inside = short.joined.length > 2 && short.tokens.every((token) => long.tokens.includes(token));
  return inside && short.tokens.length < long.tokens.length ? 'part' : 'no';
}

function sameWords(a: string[], b: string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

function compareAcrossScripts(a: Name, b: Name): NameMatch {
  const [left, right] = [transliterate(a.joined), transliterate(b.joined)];
  if (left === right) return 'same';
  return isTypo(left, right, true) ? 'typo' : 'no';
}

/**
 * One slip in 5 to 11 letters, two in 12 or more, never in the first letter ("Rone" is not "Bone"), never in a digit.
 * Names of another number of words must be nearer, because "Trent Miller" is two letters from "Trentemoller".
 */
export function isTypo(a: string, b: string, sameWordCount: boolean): boolean {
  if (a.includes('*') || b.includes('*')) return sameCensored(a, b);
  const length = Math.min(a.length, b.length);
  const budget = length < 5 ? 0 : length < 12 || !sameWordCount ? 1 : 2;
  if (budget === 0 || Math.abs(a.length - b.length) > budget || a[0] !== b[0]) return false;
  if (digitsOf(a) !== digitsOf(b)) return false;
  return distance(a, b) <= budget;
}

/** "Sq*k" is "Squeak": a star stands for any letters, as long as two letters or more are left to recognise. */
function sameCensored(a: string, b: string): boolean {
  const [censored, clear] = a.includes('*') ? [a, b] : [b, a];
  const parts = censored.split('*');
  if (parts.join('').length < 2 || clear.includes('*')) return false;
  const head = parts[0] ?? '';
  const tail = parts.at(-1) ?? '';
  if (!clear.startsWith(head) || !clear.endsWith(tail)) return false;
  let at = head.length;
  for (const part of parts.slice(1, -1)) {
    const found = clear.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at < clear.length - tail.length;
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}+/gu, ' ').trim();
}
