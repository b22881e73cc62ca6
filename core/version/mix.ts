import { distinct } from '../text/distinct.ts';
import { isBracketed } from '../text/brackets.ts';
import { foldTokens } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import {
  EXTENDED,
  JOINING,
  NEUTRAL,
  PLAIN_NOUNS,
  POSSESSIVE,
  REMASTER_WORDS,
  REWORK_NOUNS,
  SHORT,
  TYPES,
  versionTokens,
} from './version-words.ts';

/**
 * What a mix name means. Two recordings of a title are the same version when `types`, `name` and `reworked` agree; `length`
 * and `nouns` only rank. Beatport's mix name is free text and titles repeat it, so both are read by the same rules.
 */
export interface Version {
  length: 'plain' | 'extended' | 'short';
  /** A remix, rework or edit: another recording than the title's own. */
  reworked: boolean;
  /** It says "original". */
  original: boolean;
  /** Recordings beside the song itself: dub, instrumental, acappella, vip, live … sorted. */
  types: string[];
  /** The words that identify it: remixers, years, "strobelite", "monster"; nouns and joining words left out. */
  name: string[];
  /** The same words, those of each person together: "Lost Desert & Lee Burridge" has two. Sorted. */
  people: string[];
  /** What the version calls itself: mix, remix, edit … sorted. */
  nouns: string[];
}

/** Reads mix names and title brackets of one recording together; `[]` and "Original Mix" are the plain version. */
export function readVersion(texts: readonly string[]): Version {
  const [first = '', ...others] = texts.filter((text) => text !== '');
  return others.length === 0 ? readOne(first) : readAll([first, ...others]);
}

const readOne = remember((text) => readAll([text]));

function readAll(texts: readonly string[]): Version {
  const version: Version = {
    length: 'plain',
    reworked: false,
    original: false,
    types: [],
    name: [],
    people: [],
    nouns: [],
  };
  for (const text of texts) if (text !== '') readPhrase(text, version);
  version.types = distinct(version.types).sort();
  version.name = distinct(version.name);
  version.people = distinct(version.people).sort();
  version.nouns = distinct(version.nouns).sort();
  return version;
}

function readPhrase(text: string, version: Version): void {
  const tokens = versionTokens(text);
  const kinds = kindsOf(tokens);
  const name = tokens.filter((_, at) => kinds[at] === 'name');
  for (const [at, token] of tokens.entries()) {
    const type = TYPES.get(token);
    if (type !== undefined) version.types.push(type);
    if (kinds[at] === 'noun') version.nouns.push(token.replace(/(?<=[^s])s$/, ''));
    if (kinds[at] === 'extended' || kinds[at] === 'short') version.length = kinds[at];
  }
  version.original ||= tokens.includes('original');
  version.reworked ||= tokens.some(
    (token) => REWORK_NOUNS.has(token) && token !== 'edit' && token !== 'reprise',
  );
  // A bare "Edit" is a short cut of the title itself, "Remix Edit" of the remix; "X Edit" is X's.
  if (tokens.includes('edit') && version.length !== 'short') {
    const isCut = tokens.some((token) => token !== 'edit' && REWORK_NOUNS.has(token));
    if (name.length > 0 && !isCut) version.reworked = true;
    else if (version.length === 'plain') version.length = 'short';
  }
  version.name.push(...name);
  version.people.push(...peopleOf(text, name));
}

type WordKind = 'name' | 'noun' | 'extended' | 'short' | 'filler';

function kindsOf(tokens: readonly string[]): WordKind[] {
  const remastered = tokens.some((token) => token.startsWith('remaster'));
  const kinds = tokens.map((token): WordKind => {
    if (REWORK_NOUNS.has(token) || PLAIN_NOUNS.has(token)) return 'noun';
    if (EXTENDED.has(token)) return 'extended';
    if (SHORT.has(token)) return 'short';
    const isFiller = NEUTRAL.has(token) || JOINING.has(token) || TYPES.has(token);
    return isFiller || (remastered && REMASTER_WORDS.test(token)) ? 'filler' : 'name';
  });
  // "Mix Master Jo Remix": a noun before the name it belongs to, with the real noun behind, is a name too.
  const last = kinds.lastIndexOf('noun');
  for (let at = 0; at < last; at++) {
    if (PLAIN_NOUNS.has(tokens[at] ?? '') && kinds[at + 1] === 'name') kinds[at] = 'name';
  }
  return kinds;
}

/** The name's words, those of each person together, so that "A & B" equals "B & A" and "Club Tailor" not "Tailor Club". */
function peopleOf(text: string, name: readonly string[]): string[] {
  const parts = text.split(SEPARATOR);
  if (parts.length < 2) return name.length > 0 ? [name.join('')] : [];
  return parts
    .map((part) => versionTokens(part).filter((token) => name.includes(token)))
    .filter((words) => words.length > 0)
    .map((words) => words.join(''));
}

/** Whether a bracket or a dash suffix names a version ("CamelPhat Remix", "Radio Edit", "2011 Remaster"). */
export const namesVersion = remember(hasVersionWord);

function hasVersionWord(text: string): boolean {
  return versionTokens(text).some(
    (token) =>
      REWORK_NOUNS.has(token) ||
      PLAIN_NOUNS.has(token) ||
      TYPES.has(token) ||
      token === 'extended' ||
      token === 'original' ||
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
  /\b(?:re-?mix(?:es|ed)?|rmx|re-?work(?:ed)?|re-?edit(?:ed)?|edit(?:ed)?|re-?fix|re-?fire|re-?make|flip|re-?rub|bootleg|vip)\b/iu;
const SEPARATOR = /,\s*|(?<!\s)\s+(?:[&+/x]|vs\.?|and)\s+/iu;

/** The people a mix name credits: "Lost Desert & Lee Burridge Remix" gives two; "Extended Mix" gives none. */
export function remixersOf(mix: string): string[] {
  const noun = REMIX_NOUN.exec(mix);
  if (noun === null) return [];
  const byWhom = /^\s*by\s(.+)$/isu.exec(mix.slice(noun.index + noun[0].length));
  const people = (byWhom?.[1] ?? mix.slice(0, noun.index)).replace(POSSESSIVE, '').replace(REMIX_WORDS, ' ');
  return people
    .split(SEPARATOR)
    .map((person) => person.replace(/\s+/g, ' ').trim())
    .filter((person) => foldTokens(person).length > 0 && !isBracketed(person));
}
