import { fold, foldTokens } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { isForeignScript, romanise } from '../text/transliterate.ts';
import { slipBetween } from './slip.ts';

/** A person's name, folded once. `joined` has no spaces: "BLOND:ISH" and "Blondish" are one. */
export interface Name {
  text: string;
  tokens: string[];
  joined: string;
  /** "uk" of "Sienna (UK)": Beatport tells two artists of one name apart like this; few humans write it. */
  suffix?: string;
  /** Other names of the same person, each of which may be the one on Beatport: "A as B", "А (A)". */
  aliases?: Name[];
  /** The other usual spelling of ä, ö, ü, ø, å, đ: "mueller" for "Müller". */
  respelled?: string;
}

/** How two names compare: `typo` is one small slip, `part` is a whole word of a longer name. */
export type NameMatch = 'same' | 'typo' | 'part' | 'no';

const SUFFIX = /(?<!\s)\s*[([](?:([A-Za-z]{2,3})|\d{1,2})[)\]]\s*$/;
const JOINING = new Set(['and', 'n', 'x', 'vs', 'feat', 'ft']);

export const nameOf = remember(readName);

/** No name is longer; the rest of one that is adds nothing to compare. */
const LONGEST = 300;

function readName(whole: string): Name {
  const text = whole.slice(0, LONGEST);
  const suffix = SUFFIX.exec(text);
  const bare = (suffix === null ? '' : text.slice(0, suffix.index)) || text;
  const tokens = nameTokens(bare);
  const name: Name = { text, tokens, joined: joinTokens(tokens) };
  if (suffix?.[1] !== undefined && bare !== text) name.suffix = suffix[1].toLowerCase();
  const respelled = respell(bare);
  if (respelled !== undefined) name.respelled = joinTokens(nameTokens(respelled));
  return name;
}

/** A name as a line has it, with what it may be credited as instead. */
export function nameInLine(text: string): Name {
  const name = nameOf(text);
  const aliases = aliasesIn(text).filter((alias) => alias !== '');
  return aliases.length === 0 ? name : { ...name, aliases: aliases.map(nameOf) };
}

/** "Aldo Reyes as Nightjar" is credited as Nightjar; of "Северный (Severny)" Beatport has either. */
function aliasesIn(text: string): string[] {
  const persona = /\s(?:as|starring)\s+(?=\S)/i.exec(text);
  if (persona !== null) return [text.slice(persona.index + persona[0].length)];
  const both = /^([^([]+)[([]([^)\]]+)[)\]]$/.exec(text);
  if (both === null) return [];
  const [outside, inside] = [both[1]?.trim() ?? '', both[2]?.trim() ?? ''];
  return isForeignScript(fold(outside)) === isForeignScript(fold(inside)) ? [] : [outside, inside];
}

function nameTokens(text: string): string[] {
  const folded = foldTokens(text);
  const words = folded.filter((token) => !JOINING.has(token));
  const tokens = (words.length > 0 ? words : folded).map((token) => TITLES.get(token) ?? token);
  return tokens.length > 1 && tokens[0] === 'the' ? tokens.slice(1) : tokens;
}

/** "Mr. G" and "Mister G". */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['mister', 'mr'],
  ['doctor', 'dr'],
  ['mistress', 'mrs'],
]);

/** Words without their spaces; but numbers keep apart, because "2.0" is not "20". */
export function joinTokens(tokens: readonly string[]): string {
  let joined = '';
  for (const token of tokens) {
    const keepsApart = isDigit(joined.charCodeAt(joined.length - 1)) && isDigit(token.charCodeAt(0));
    joined += keepsApart ? `.${token}` : token;
  }
  return joined;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const RESPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ø: 'oe',
    å: 'aa',
    đ: 'dj',
    Ä: 'Ae',
    Ö: 'Oe',
    Ü: 'Ue',
    Ø: 'Oe',
    Å: 'Aa',
    Đ: 'Dj',
  }),
);

/** German, Nordic and Croatian letters as their speakers write them without a keyboard for them. */
export function respell(text: string): string | undefined {
  const composed = /[^\x20-\x7e]/.test(text) ? text.normalize('NFC') : text;
  return /[äöüøåđ]/i.test(composed)
    ? composed.replace(/[äöüøåđ]/gi, (letter) => RESPELLED.get(letter) ?? letter)
    : undefined;
}

/** The best that a name or one of its aliases comes to. */
export function compareNames(a: Name, b: Name): NameMatch {
  let best = compareOne(a, b);
  for (const alias of a.aliases ?? []) {
    if (best === 'same') break;
    const match = compareOne(alias, b);
    if (match === 'same' || best === 'no') best = match;
  }
  return best;
}

function compareOne(a: Name, b: Name): NameMatch {
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return 'no';
  if (a.joined === b.joined || a.respelled === b.joined || a.joined === b.respelled) return 'same';
  if (a.tokens.length > 1 && a.tokens.length === b.tokens.length && sameWords(a.tokens, b.tokens))
    return 'same';
  if (isForeignScript(a.joined) !== isForeignScript(b.joined)) return compareAcrossScripts(a, b);
  if (isSuffixed(a, b) || isSuffixed(b, a)) return 'same';
  // Who writes the suffix means this very artist.
  if (a.suffix === undefined && b.suffix === undefined && isMisspelled(a.tokens, b.tokens)) return 'typo';
  const [short, long] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  const inside = short.joined.length > 2 && short.tokens.every((token) => long.tokens.includes(token));
  return (inside && short.tokens.length < long.tokens.length) || isInitialled(a.tokens, b.tokens)
    ? 'part'
    : 'no';
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word) => b.includes(word)) && [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** "Sienna UK" and "Sienna (UK)". */
function isSuffixed(a: Name, b: Name): boolean {
  return b.suffix !== undefined && a.joined === b.joined + b.suffix;
}

/** One slip in one word; or a name whose words are joined or split otherwise, one letter off. */
function isMisspelled(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return slipBetween(a.join(''), b.join('')) === 'small';
  const slips = a.filter((token, at) => token !== b[at]);
  return slips.length === 1 && a.every((token, at) => slipBetween(token, b[at] ?? '') !== undefined);
}

/** "R. Carver" may be "Ron Carver". */
function isInitialled(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return a.every((token, at) => {
    const other = b[at] ?? '';
    return token === other || ((token.length === 1 || other.length === 1) && token[0] === other[0]);
  });
}

/** Romanisations differ by their y, i and j, which `romanise` makes one; a further slip is a slip. */
function compareAcrossScripts(a: Name, b: Name): NameMatch {
  const [left, right] = [romanise(a.joined), romanise(b.joined)];
  if (left === right) return 'same';
  return slipBetween(left, right) === undefined ? 'no' : 'typo';
}
