import { splitBrackets } from './brackets.ts';
import { foldTokens } from './fold.ts';

/**
 * What a mix name means. Two recordings of a title are the same version when `types`, `name` and `reworked` agree;
 * `length` only ranks. Beatport's mix name is free text and titles repeat it, so both are read by the same rules.
 */
export interface Version {
  length: 'plain' | 'extended' | 'short';
  /** Somebody's remix, rework, edit: another recording than the title's own. */
  reworked: boolean;
  /** Recordings beside the song itself: dub, instrumental, acappella, vip, live … sorted. */
  types: string[];
  /** The words that identify it: remixers, years, "strobelite", "monster"; nouns and joining words left out. */
  name: string[];
}

/** Nouns of a version somebody made anew. They are interchangeable when the name is equal: "X Rework" is "X Remix". */
const REWORK_NOUNS = new Set(
  `remix remixes rmx rework reworks reedit edit edits refix refire remake flip rub revision reconstruction reinterpretation
  interpretation rendition reshape rewerk rerub retouch retake treatment variation rechunk revamp reimagination reprise
  bootleg mashup recut redux`.split(/\s+/),
);
const PLAIN_NOUNS = new Set('mix mixx version vers versions cut take edition'.split(' '));
const EXTENDED = new Set('extended ext long'.split(' '));
const SHORT = new Set('radio short'.split(' '));
/** Words that change nothing: the closed list. Everything else is identity. */
const NEUTRAL = new Set(
  'original orginal origianl orignal originial album single video explicit clean main bonus track remaster remastered'.split(
    ' ',
  ),
);
const JOINING = new Set('and x vs versus by with the a'.split(' '));
/** One spelling a type; the keys are folded tokens, after the two-word forms below were joined. */
const TYPES: Record<string, string> = {
  dub: 'dub', dubs: 'dub', instrumental: 'instrumental', inst: 'instrumental', acappella: 'acappella', acapella: 'acappella',
  accapella: 'acappella', acapela: 'acappella', accappella: 'acappella', acap: 'acappella', vip: 'vip', live: 'live',
  mixed: 'mixed', djmix: 'mixed', spedup: 'spedup', slowed: 'slowed', bootleg: 'bootleg', mashup: 'mashup', demo: 'demo',
  acoustic: 'acoustic', unplugged: 'acoustic', intro: 'intro', outro: 'outro', reprise: 'reprise', tool: 'tool',
  tools: 'tool', beats: 'tool', karaoke: 'karaoke', unreleased: 'unreleased',
}; // prettier-ignore
/** Two folded words that are one. */
const JOINED: Record<string, string> = {
  'a cappella': 'acappella', 'a capella': 'acappella', 'sped up': 'spedup', 'speed up': 'spedup', 'dj mix': 'djmix',
  'continuous mix': 'djmix', 'mash up': 'mashup', 're mix': 'remix', 're edit': 'reedit', 're work': 'rework',
  're fire': 'refire', 're fix': 'refix', 're rub': 'rerub', 're make': 'remake', 're cut': 'recut', 're touch': 'retouch',
  'v i': 'vi', 'dj tool': 'tool', '12 inch': 'extended', '7 inch': 'short', 'full length': 'extended', 'full version': 'extended', 'mega mix': 'megamix',
}; // prettier-ignore
const REMASTER_WORDS = /^(?:\d{4}|digital|digitally)$/;
const PART_WORDS = new Set('part pt parts vol volume chapter movement'.split(' '));
const ROMAN: Record<string, string> = {
  i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10',
}; // prettier-ignore
const NUMBER_WORDS: Record<string, string> = { one: '1', two: '2', three: '3', four: '4', five: '5' };

/** Longer mix names are hostile or broken; reading more of them would cost time and say nothing. */
const LONGEST = 300;
const POSSESSIVE = /(?<=\p{L})['’`´]s?(?=\s|$|[)\]])/gu;
const FEATURE = /(?:^|[\s([])(?:feat|ft|featuring)\b\.?\s[^()[\]]*?(?=\s-\s|[()[\]]|$)/giu;
const DISAMBIGUATOR = /\s*\([A-Z]{2,3}\)/g;
const PRODUCER = /\bprod(?:uced)?\b\.?\s.*$/iu;

/** Reads mix names and title brackets of one recording together; `[]` and "Original Mix" are the plain version. */
export function readVersion(texts: readonly string[]): Version {
  const version: Version = { length: 'plain', reworked: false, types: [], name: [] };
  const types = new Set<string>();
  for (const text of texts) readPhrase(text, version, types);
  version.types = [...types].sort();
  return version;
}

function readPhrase(text: string, version: Version, types: Set<string>): void {
  const tokens = versionTokens(text);
  const remastered = tokens.some((token) => token.startsWith('remaster'));
  const name: string[] = [];
  for (const token of tokens) {
    const type = TYPES[token];
    if (type !== undefined) types.add(type);
    if (REWORK_NOUNS.has(token)) version.reworked ||= token !== 'edit' && token !== 'reprise';
    else if (EXTENDED.has(token)) version.length = 'extended';
    else if (SHORT.has(token)) version.length = 'short';
    else if (type === undefined && !isFiller(token) && !(remastered && REMASTER_WORDS.test(token)))
      name.push(token);
  }
  // A bare "Edit" is a short cut of the title itself; "X Edit" is X's.
  if (tokens.includes('edit') && version.length !== 'short') {
    if (name.length > 0) version.reworked = true;
    else if (version.length === 'plain') version.length = 'short';
  }
  for (const token of name) if (!version.name.includes(token)) version.name.push(token);
}

function isFiller(token: string): boolean {
  return PLAIN_NOUNS.has(token) || NEUTRAL.has(token) || JOINING.has(token);
}

/** The folded words of a mix name: features and producers left out, possessives dropped, spellings joined. */
export function versionTokens(text: string): string[] {
  const words = text
    .slice(0, LONGEST)
    .replace(DISAMBIGUATOR, '')
    .replace(FEATURE, ' ')
    .replace(PRODUCER, ' ')
    .replace(POSSESSIVE, '');
  return joinParts(joinWords(words.trim() === '' ? [] : foldTokens(words)));
}

/** "Re Edit" to "reedit", "A Cappella" to "acappella", "megamix" to "mega" and "mix": one token for one thing. */
export function joinWords(tokens: string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const pair = JOINED[`${token} ${tokens[at + 1] ?? ''}`];
    if (pair !== undefined) at += 1;
    const word = pair ?? token;
    if (word === 'megamix') out.push('mega', 'mix');
    else out.push(word);
  }
  return out;
}

/** "Pt. II", "Part Two" and "Part 2" all to "part2", so that a differing number is a differing word. */
export function joinParts(tokens: string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1] ?? '';
    const number =
      ROMAN[next] ?? NUMBER_WORDS[next] ?? (/^\d+$/.test(next) ? String(Number(next)) : undefined);
    if (PART_WORDS.has(token) && number !== undefined) {
      out.push(`part${number}`);
      at += 1;
    } else {
      const roman = token.length > 1 ? ROMAN[token] : undefined;
      out.push(roman ?? token);
    }
  }
  return out;
}

/** Whether a bracket or a dash suffix names a version ("CamelPhat Remix", "Radio Edit", "2011 Remaster"). */
export function namesVersion(text: string): boolean {
  return versionTokens(text).some(
    (token) =>
      REWORK_NOUNS.has(token) ||
      PLAIN_NOUNS.has(token) ||
      TYPES[token] !== undefined ||
      token === 'extended' ||
      token === 'original' ||
      token === 'orginal' ||
      token.startsWith('remaster'),
  );
}

/** Whether a version is the recording the title itself means, in whatever length. */
export function isPlain(version: Version): boolean {
  return !version.reworked && version.types.length === 0 && version.name.length === 0;
}

const REMIX_WORDS =
  /\b(?:extended|original|radio|club|vocal|dub|instrumental|vip|short|long|full|live|private|special|(?:19|20)\d\d)\b/giu;
const REMIX_NOUN =
  /\b(?:re-?mix(?:es)?|rmx|re-?work|re-?edit|edit|re-?fix|re-?fire|re-?make|flip|re-?rub|bootleg|vip)\b/iu;
const SEPARATOR = /\s*(?:,|\s&\s|\s\+\s|\s\/\s|\s+x\s+|\s+vs\.?\s+|\s+and\s+)\s*/iu;

/** The people a mix name credits: "Lost Desert & Lee Burridge Remix" gives two; "Extended Mix" gives none. */
export function remixersOf(mix: string): string[] {
  const noun = REMIX_NOUN.exec(mix);
  if (noun === null) return [];
  const byWhom = /^\s*by\s+(.+)$/iu.exec(mix.slice(noun.index + noun[0].length));
  const people = (byWhom?.[1] ?? mix.slice(0, noun.index)).replace(POSSESSIVE, '').replace(REMIX_WORDS, ' ');
  return people
    .split(SEPARATOR)
    .map((person) => person.replace(/\s+/g, ' ').trim())
    .filter((person) => foldTokens(person).length > 0 && splitBrackets(person).outside !== '');
}
