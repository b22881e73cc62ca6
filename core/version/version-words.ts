import { foldTokens } from '../text/fold.ts';
import { withinSlips } from '../text/within-slips.ts';

/** Nouns of a version made anew. They are interchangeable when the name is equal: "X Rework" is "X Remix". */
export const REWORK_NOUNS = new Set(
  `remix remixes rmx rework reworks reedit edit edits refix refire remake flip rub revision reconstruction reinterpretation
  interpretation rendition reshape restructure rethink retweak retune remodel restyle reconstruct rejam regroove respray
  rebuild rebeat rewerk rerub retouch retake treatment variation rechunk revamp reimagination reprise
  bootleg mashup recut redux remixed reworked reedited reimagined remx rmix reimx remixx ремикс リミックス 리믹스 混音 ريمكس ریمیکس`.split(
    /\s+/,
  ),
);
export const PLAIN_NOUNS = new Set('mix mixx version vers versions cut take edition'.split(' '));
export const EXTENDED = new Set('extended ext long'.split(' '));
export const SHORT = new Set('radio short'.split(' '));
/** Words that change nothing: the closed list. Everything else is identity. */
export const NEUTRAL = new Set(
  'original album single video explicit clean main bonus track remaster remastered continuous'.split(' '),
);
export const JOINING = new Set('and x vs versus by with the a'.split(' '));
/** One spelling a type; the keys are folded tokens, after the two-word forms below were joined. */
export const TYPES: ReadonlyMap<string, string> = new Map([
  ...'dub instrumental acappella vip live mixed spedup slowed bootleg mashup demo acoustic intro outro reprise tool karaoke unreleased'
    .split(' ')
    .map((type) => [type, type] as const),
  ...Object.entries({
    dubs: 'dub',
    inst: 'instrumental',
    acapella: 'acappella',
    accapella: 'acappella',
    acapela: 'acappella',
    accappella: 'acappella',
    acap: 'acappella',
    acca: 'acappella',
    djmix: 'mixed',
    unplugged: 'acoustic',
    tools: 'tool',
    beats: 'tool',
  }),
]);
/** Two folded words that are one. */
const JOINED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a cappella': 'acappella',
    'a capella': 'acappella',
    'sped up': 'spedup',
    'speed up': 'spedup',
    'dj mix': 'djmix',
    'continuous mix': 'djmix',
    'mash up': 'mashup',
    'dj tool': 'tool',
    '12 inch': 'extended',
    '7 inch': 'short',
    'full length': 'extended',
    'full version': 'extended',
    'mega mix': 'megamix',
  }),
);
export const REMASTER_WORDS = /^(?:\d{4}|digital|digitally)$/;
const PART_WORDS = new Set('part pt parts vol volume chapter movement'.split(' '));
const ROMAN = numbers('i ii iii iv v vi vii viii ix x');
const NUMBER_WORDS = numbers('one two three four five');

function numbers(words: string): ReadonlyMap<string, string> {
  return new Map(words.split(' ').map((word, index) => [word, String(index + 1)]));
}

/** Longer mix names are hostile or broken; reading more of them would cost time and say nothing. */
const LONGEST = 300;
export const POSSESSIVE = /(?<=\p{L})['’`´]s?(?=\s|$|[)\]])/gu;
const FEATURE = /(?:^|[\s([])(?:feat|ft|featuring)\b\.?\s[^()[\]]*?(?=\s-\s|[()[\]]|$)/giu;
/** "Meera (NO) Remix"; in small letters only where a name goes on behind it. */
const DISAMBIGUATOR = /(?<!\s)\s*\((?:[A-Z]{2,3}\)|[a-z]{2,3}\)(?=[\s,]))/g;
const INCHES = /\b(7|12)\s*(?:''|"|”|″|’’)/g;
const PRODUCER = /\bprod(?:uced)?\b\.?\s.*$/isu;

/** The folded words of a mix name: features and producers left out, possessives dropped, spellings joined. */
export function versionTokens(text: string): string[] {
  const words = text
    .slice(0, LONGEST)
    .replace(INCHES, '$1 inch ')
    .replace(DISAMBIGUATOR, '')
    .replace(FEATURE, withoutGuest)
    .replace(PRODUCER, ' ')
    .replace(POSSESSIVE, '');
  return joinParts(joinWords(words.trim() === '' ? [] : foldTokens(words)));
}

/** "feat. Ona" goes; of "feat. Ona '92 Mix" only the guest's mark, because the end of the name is unknown. */
function withoutGuest(credit: string): string {
  const isVersion = foldTokens(credit).some((token) => REWORK_NOUNS.has(token) || PLAIN_NOUNS.has(token));
  return isVersion ? credit.replace(/\b(?:feat|ft|featuring)\b\.?/i, ' ') : ' ';
}

/** "Re Edit" to "reedit", "A Cappella" to "acappella", "megamix" to "mega" and "mix": one token for one thing. */
export function joinWords(tokens: string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1];
    const pair = next === undefined || !JOINED_FIRST.has(token) ? undefined : pairOf(token, next);
    if (pair !== undefined) at += 1;
    const word = pair ?? token;
    const compound = word.endsWith('mix') ? COMPOUND.exec(word) : null;
    if (compound?.[1] !== undefined && !REWORK_NOUNS.has(word)) out.push(compound[1], compound[2] ?? '');
    else out.push(corrected(word));
  }
  return out;
}

/** Every word of every title comes here, and hardly one of them is the first of a pair. */
const JOINED_FIRST = new Set(['re', ...[...JOINED.keys()].map((pair) => pair.split(' ')[0] ?? '')]);

function pairOf(first: string, second: string): string | undefined {
  const joined = `re${second}`;
  return first === 're' && REWORK_NOUNS.has(joined) ? joined : JOINED.get(`${first} ${second}`);
}

/** "Clubmix", "Lighthousemix", "Megamix" are two words. */
const COMPOUND = /^(\p{L}{3,})(mix|remix)$/u;

/** Words whose misspelling must not pass for a person's name. */
const KEYWORDS = ['extended', 'original', 'instrumental', 'acappella'];

function corrected(word: string): string {
  if (word.length < 7 || TYPES.has(word)) return word;
  return KEYWORDS.find((keyword) => word[0] === keyword[0] && withinSlips(word, keyword, 2)) ?? word;
}

/** "Pt. II", "Part Two" and "Part 2" all to "part2", so that a differing number is a differing word. */
export function joinParts(tokens: string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const number = PART_WORDS.has(token) ? numberOf(tokens[at + 1] ?? '') : undefined;
    if (number !== undefined) {
      out.push(`part${number}`);
      at += 1;
    } else {
      const roman = token.length > 1 ? ROMAN.get(token) : undefined;
      out.push(roman ?? token);
    }
  }
  return out;
}

function numberOf(word: string): string | undefined {
  return ROMAN.get(word) ?? NUMBER_WORDS.get(word) ?? (/^\d+$/.test(word) ? String(Number(word)) : undefined);
}
