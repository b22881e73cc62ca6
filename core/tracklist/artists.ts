import { distinct } from '../text/distinct.ts';
import { joinSegments, segments, splitOutside } from '../text/brackets.ts';

/** Who made a line's track: `artists` in the order written, `featuring` apart. */
export interface Credits {
  artists: string[];
  featuring: string[];
}

/** A lone "x" joins names only between two of them: "Lil Nas X & Y" and "Kygo, X Ambassadors" keep theirs. */
const SEPARATOR =
  /(?<!\s)(?:\s*[,;]|\s+(?:[&+/×]|(?:vs|versus|and|with|w|meets|pres|present|presents|presenting|aka|a\.k\.a|b2b)\b\.?\/?))\s+|(?<=\p{L}),(?=\p{L})|(?<=[^\s,&+/])\s+x\s+(?![&+,/]|and\b|vs\b|feat|ft\b)/giu;
const FRINGED = /^[\s,;&+/*-]|[\s,;&/*-]$/;
const FEATURE = /(?<=^|[\s([])(?:(?:feat|ft|featuring)(?:\.\s*|\s+|(?=$))|(?<=\S\s)f\.\s)/iu;
/** After these a featured list is over and a main artist begins. */
const NEXT_MAIN = /(?<!\s)\s+(?:vs|versus|pres|presents|presenting|meets)\b\.?\s+/iu;
const FEATURE_BRACKET = /^(?:feat|ft|featuring|with|w\/|(?:vocals?|vox|sung) by)(?:\.\s*|\s+|(?<=\/))/iu;

/** The artists of an artist side: split at every separator outside brackets, features told apart. */
export function readArtists(text: string): Credits {
  const featuring: string[] = [];
  const kept = segments(text).filter((part) => {
    const guests = part.kind === 'plain' ? undefined : featureOf(part.text);
    if (guests !== undefined) featuring.push(...splitNames(guests));
    return guests === undefined;
  });
  const [only] = kept;
  // "(Name) - Title": the bracket is all there is.
  const names = kept.length === 1 && only?.kind === 'round' ? only.text : joinSegments(kept);
  const main = takeFeatures(names, featuring);
  const artists = splitNames(main);
  const different = distinct(artists);
  // "Oli & Oli" is one act.
  const isOne = different.length === 1 && artists.length > 1;
  return { artists: isOne ? [main] : different, featuring: distinct(featuring) };
}

/** The names of a feature bracket ("feat. X", "with Y"), or undefined when it is something else. */
export function featureOf(text: string): string | undefined {
  const mark = FEATURE_BRACKET.exec(text);
  return mark === null ? undefined : text.slice(mark[0].length);
}

/** Moves what follows "feat." into `featuring` and returns the rest. */
export function takeFeatures(text: string, featuring: string[]): string {
  const mark = FEATURE.exec(text);
  if (mark === null) return text;
  const before = text.slice(0, mark.index);
  const after = text.slice(mark.index + mark[0].length);
  const next = NEXT_MAIN.exec(after);
  const guests = next === null ? after : after.slice(0, next.index);
  const again = FEATURE.exec(guests);
  featuring.push(...splitNames(again === null ? guests : guests.replace(new RegExp(FEATURE, 'giu'), ', ')));
  if (next === null) return before.trim();
  const rest = takeFeatures(after.slice(next.index + next[0].length), featuring);
  return before.trim() === '' ? rest : `${before.trim()} vs ${rest}`;
}

export function splitNames(text: string): string[] {
  return splitOutside(text, SEPARATOR)
    .map(trimName)
    .filter((name) => name !== '');
}

/** Separators that a repeated or lost name left behind, and footnote stars; "&ME" keeps its sign. */
function trimName(name: string): string {
  if (!FRINGED.test(name)) return name;
  const bare = name.replace(/^(?:[,;\s]|[&+/-]+\s)+/, '').replace(/(?<![\s,;&/-])[\s,;&/-]+$/, '');
  return bare.replace(/^\*+(?=\S)|(?<=[\p{L}\p{N})])\*{1,2}$/gu, '');
}
