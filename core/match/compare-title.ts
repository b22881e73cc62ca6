import { readVersion, type Version } from '../version/mix.ts';
import { isForeignScript, romanise } from '../text/transliterate.ts';
import type { Name } from './name.ts';
import type { Recording } from './recording.ts';
import { isPlural, slipBetween } from './slip.ts';
import { isSpelling } from './spelling.ts';

/**
 * How the title of a line and of a record compare, and the versions to compare after it: words that one side has in the
 * title and the other in the mix name ("Born Slippy .NUXX" / "Born Slippy", "Nuxx") move to the version.
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

/** The ways to read the two titles as one, the likeliest first; empty for another title. */
export function compareTitles(line: Recording, track: Recording): TitleMatch[] {
  if (line.joined === '' || track.joined === '') return [];
  if (line.joined === track.joined)
    return [titleMatch(sameSymbols(line, track) ? 'same' : 'doubtful', 0, line, track)];
  if (line.respelled === track.joined || line.joined === track.respelled)
    return [titleMatch('same', 1, line, track)];
  const readings: TitleMatch[] = [];
  const moved = moveWords(line, track);
  if (moved !== undefined) readings.push(moved);
  const respelled =
    compareBothScripts(line, track) ??
    compareScripts(line.joined, track.joined) ??
    compareSpelling(line.core, track.core);
  if (respelled !== undefined) readings.push(titleMatch(respelled, 1, line, track));
  else if (sameWithoutBrackets(line, track)) readings.push(titleMatch('doubtful', 3, line, track));
  return readings;
}

/** "Quarry TIDEWATER" on Tidewater: copied from a list that shows its labels in capitals. */
export function compareBeforeLabel(line: Recording, track: Recording, label: Name): TitleMatch[] {
  const extra = tailOf(line.core, track.core);
  if (extra === undefined || squeezedLabel(extra) !== squeezedLabel(label.tokens)) return [];
  return [titleMatch('same', 2, line, track)];
}

/** "Halyard Records" and "Halyard" are one label. */
function squeezedLabel(words: readonly string[]): string {
  return words.join('').replace(/(?<=.)(?:records?|recordings|music)$/, '');
}

/** In a title of a few letters the signs count: "C++" is not "C". */
function sameSymbols(line: Recording, track: Recording): boolean {
  return line.joined.length > 3 || line.symbols === track.symbols;
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
    const outcome = isSaidByNumber(extra, line, track.version) ? 'doubtful' : 'same';
    return { outcome, rank: 2, asked: added(line.version, extra), found: track.version, moved: true };
  }
  const missing = tailOf(track.core, line.core);
  if (missing !== undefined && mayMove(missing, track, line.version)) {
    return {
      outcome: isSaidByNumber(missing, track, line.version) ? 'doubtful' : 'same',
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

/** "Signal 2" beside "Signal (Mix 2)": a number alone says too little, unless it is all that the bracket and the mix name say. */
function isSaidByNumber(words: string[], from: Recording, other: Version): boolean {
  if (!words.every((word) => /^\d{1,3}$/.test(word))) return false;
  return from.bare.length === from.core.length || other.nouns.length > 0;
}

function added(version: Version, words: string[]): Version {
  const more = readVersion([words.join(' ')]);
  return {
    length: more.length === 'plain' ? version.length : more.length,
    reworked: version.reworked || more.reworked,
    original: version.original || more.original,
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
 * Slips are forgiven in one long word only, because a letter in a short one makes another title (Sun, Son; Move Me, Love
 * Me). A plural, another article, another spelling ("Tonite"), two slips and words split otherwise are `doubtful`; two small
 * slips in a long title are still that title.
 */
function compareSpelling(a: readonly string[], b: readonly string[]): 'same' | 'doubtful' | undefined {
  if (a.length !== b.length) return compareSplitting(a, b);
  let slips = 0;
  let isLoose = false;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    if (word === other) continue;
    const slip = slipBetween(word, other);
    const isOther = !(isPlural(word, other) && word.length > 3) && !isSpelling(word, other);
    if (slip === undefined && isOther) return undefined;
    if (slip === undefined || (slip === 'letter' && word.length < 8)) isLoose = true;
    if (slip !== 'none') slips += 1;
  }
  const most = a.length > 3 && a.join('').length >= LONG_TITLE ? 2 : 1;
  return isLoose || slips > most ? 'doubtful' : 'same';
}

/** In so many letters and four words or more two slips do not make another title. */
const LONG_TITLE = 20;

/** "Constellation" and "The Constellation", "Heartbeats" and "Heart Beat". */
function compareSplitting(a: readonly string[], b: readonly string[]): 'doubtful' | undefined {
  const [left, right] = [withoutArticle(a).join(''), withoutArticle(b).join('')];
  return left === right || slipBetween(left, right) !== undefined ? 'doubtful' : undefined;
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && (words[0] === 'the' || words[0] === 'a') ? words.slice(1) : words;
}

/** A title in another script is compared by its romanisation; without a table for the script nothing is known. */
function compareScripts(a: string, b: string): 'same' | 'doubtful' | undefined {
  if (isForeignScript(a) === isForeignScript(b)) return undefined;
  const [left, right] = [romanise(a), romanise(b)];
  if (left === right) return 'same';
  return slipBetween(left, right) === undefined ? undefined : 'doubtful';
}

/** "Волна (Volna)" has its title twice; either may be all that the other side has. */
function compareBothScripts(line: Recording, track: Recording): 'same' | 'doubtful' | undefined {
  for (const [one, other] of [
    [line, track],
    [track, line],
  ] as const) {
    const bare = one.bare.join('');
    if (one.extra === '' || bare === '' || isForeignScript(bare) === isForeignScript(one.extra)) continue;
    if (other.joined === bare || other.joined === one.extra) return 'same';
    const match = compareScripts(bare, other.joined) ?? compareScripts(one.extra, other.joined);
    if (match !== undefined) return match;
  }
  return undefined;
}

function sameWithoutBrackets(line: Recording, track: Recording): boolean {
  if (line.bare.length === 0 || track.bare.length === 0) return false;
  const bracketed = line.bare.length < line.core.length || track.bare.length < track.core.length;
  return bracketed && line.bare.join('') === track.bare.join('');
}
