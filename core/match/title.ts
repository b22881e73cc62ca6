import { readVersion, type Version } from '../tracklist/mix.ts';
import { isForeignScript, transliterate } from '../tracklist/transliterate.ts';
import { isTypo } from './name.ts';
import type { Recording } from './recording.ts';

/**
 * How the title of a line and of a record compare, and the versions to compare after it: words that one side has in the
 * title and the other in the mix name ("Born Slippy .NUXX" / "Born Slippy", "Nuxx") move to the version. `undefined` for
 * another title.
 */
export interface TitleMatch {
  outcome: 'same' | 'doubtful';
  /** 0 the same, 1 respelled, 2 with words moved from the mix name, 3 with or without a bracket. */
  rank: number;
  asked: Version;
  found: Version;
  /** The words were moved: only an equal version counts, a compatible one does not. */
  moved: boolean;
}

export function compareTitles(line: Recording, track: Recording): TitleMatch | undefined {
  if (line.joined === '' || track.joined === '') return undefined;
  if (line.joined === track.joined) return titleMatch('same', 0, line, track);
  const moved = moveWords(line, track);
  if (moved !== undefined) return moved;
  const respelled = compareScripts(line.joined, track.joined) ?? compareSpelling(line.core, track.core);
  if (respelled !== undefined) return titleMatch(respelled, 1, line, track);
  return sameWithoutBrackets(line, track) ? titleMatch('doubtful', 3, line, track) : undefined;
}

function titleMatch(
  outcome: TitleMatch['outcome'],
  rank: number,
  line: Recording,
  track: Recording,
): TitleMatch {
  return { outcome, rank, asked: line.version, found: track.version, moved: false };
}

function moveWords(line: Recording, track: Recording): TitleMatch | undefined {
  const extra = tailOf(line.core, track.core);
  if (extra !== undefined && mayMove(extra, line, track.version)) {
    return { outcome: 'same', rank: 2, asked: added(line.version, extra), found: track.version, moved: true };
  }
  const missing = tailOf(track.core, line.core);
  if (missing !== undefined && mayMove(missing, track, line.version)) {
    return {
      outcome: 'same',
      rank: 2,
      asked: line.version,
      found: added(track.version, missing),
      moved: true,
    };
  }
  return undefined;
}

/** The words of `long` after all of `short`. */
function tailOf(long: string[], short: string[]): string[] | undefined {
  if (short.length === 0 || long.length <= short.length) return undefined;
  return short.every((token, at) => long[at] === token) ? long.slice(short.length) : undefined;
}

/** "Sun Moon" is not "Sun (Moon Remix)": loose words stand for a remix only from a bracket or beside its noun. */
function mayMove(words: string[], from: Recording, other: Version): boolean {
  if (other.name.length === 0 && other.types.length === 0) return false;
  if (!other.reworked) return true;
  return (
    from.version.reworked || readVersion([words.join(' ')]).reworked || from.bare.length < from.core.length
  );
}

function added(version: Version, words: string[]): Version {
  const more = readVersion([words.join(' ')]);
  return {
    length: more.length === 'plain' ? version.length : more.length,
    reworked: version.reworked || more.reworked,
    types: union(version.types, more.types).sort(),
    name: union(version.name, more.name),
    people: union(version.people, more.people).sort(),
    nouns: union(version.nouns, more.nouns).sort(),
  };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

/**
 * Slips are forgiven inside long words only, because a letter in a short one makes another title (Sun, Son; Move Me, Love
 * Me). Anything looser is `doubtful`.
 */
function compareSpelling(a: string[], b: string[]): 'same' | 'doubtful' | undefined {
  if (a.length !== b.length) return isTypo(a.join(''), b.join(''), false) ? 'doubtful' : undefined;
  let slips = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    if (word === other || singularArticle(word, other)) continue;
    if (!isTypo(word, other, true)) return undefined;
    slips += 1;
  }
  return slips <= 1 || (slips === 2 && a.length >= 4) ? 'same' : 'doubtful';
}

/** A title in another script is compared by its romanisation; without a table for the script nothing is known. */
function compareScripts(a: string, b: string): 'same' | 'doubtful' | undefined {
  if (isForeignScript(a) === isForeignScript(b)) return undefined;
  const [left, right] = [transliterate(a), transliterate(b)];
  if (left === right) return 'same';
  return isTypo(left, right, true) ? 'doubtful' : undefined;
}

function singularArticle(a: string, b: string): boolean {
  return (a === 'a' && b === 'the') || (a === 'the' && b === 'a');
}

function sameWithoutBrackets(line: Recording, track: Recording): boolean {
  if (line.bare.length === 0 || track.bare.length === 0) return false;
  const bracketed = line.bare.length < line.core.length || track.bare.length < track.core.length;
  return bracketed && line.bare.join('') === track.bare.join('');
}
