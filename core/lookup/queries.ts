import { splitBrackets } from '../text/brackets.ts';
import { fold, foldTokens } from '../text/fold.ts';
import { isPlain, readVersion } from '../version/mix.ts';
import { remember } from '../text/remember.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import { isForeignScript, transliterate } from '../text/transliterate.ts';
import { queryKey } from './query-key.ts';

/** Never more: a track that three questions do not find is not there, and every question costs Beatport a page. */
const MOST_QUERIES = 3;
/** More names than this narrow the search without helping it: the page is read whole anyway. */
const MOST_ARTISTS = 3;

/**
 * What to ask Beatport for a line, in order; the next is asked only when the one before gave no acceptable candidate.
 * First artists, title and the remixer's words; no features, label, "Original Mix" or brackets, which push the right row
 * down (and two pairs of parentheses are refused). Then less, then other words.
 */
export function buildQueries(line: TrackLine): string[] {
  const title = bareTitle(line.title);
  const [first = '', second = ''] = line.artists;
  const queries = [
    [...line.artists.slice(0, MOST_ARTISTS), title, versionWords(line.mix ?? '')].join(' '),
    `${first} ${title}`,
    second === '' ? inLatin(`${first} ${title}`) : `${second} ${title}`,
  ];
  return askedOnce(queries).slice(0, MOST_QUERIES);
}

function bareTitle(title: string): string {
  const { outside, inside } = splitBrackets(title);
  const leading = inside.filter((bracket) => !bracket.trailing).map((bracket) => bracket.text);
  return [...leading, outside].join(' ').trim() || inside.map((bracket) => bracket.text).join(' ');
}

/** The words that tell a remix or a named mix from the original; lengths and "Original" tell nothing. */
export const versionWords = remember(readVersionWords);

function readVersionWords(mix: string): string {
  const version = readVersion([mix]);
  if (isPlain(version)) return '';
  const wanted = new Set([...version.name, ...version.types]);
  const words = mix.replace(/[()[\]{}]/g, ' ').split(/\s+/);
  const named = words.filter((word) =>
    foldTokens(word.replace(/['’]s?$/u, '')).some((token) => wanted.has(token)),
  );
  return (version.reworked ? [...named, 'Remix'] : named).join(' ');
}

/** Whether a query has the line's names in Latin letters and the line has not. */
export function isTransliterated(query: string, { artists, title }: TrackLine): boolean {
  return isForeignScript(fold(`${artists.join(' ')} ${title}`)) && !isForeignScript(fold(query));
}

function inLatin(query: string): string {
  const folded = fold(query);
  return isForeignScript(folded) ? transliterate(folded) : query;
}

/** Without those that ask for the same words again, in whatever order. */
function askedOnce(queries: string[]): string[] {
  const tidy = [...new Set(queries.map((query) => query.replace(/\s+/g, ' ').trim()))];
  const seen = new Set<string>();
  return tidy.filter((query) => {
    const key = queryKey(query).split(' ').sort().join(' ');
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}
