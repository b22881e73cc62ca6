import { fold } from '../text/fold.ts';
import { matchesOutside, splitOutside } from '../text/brackets.ts';

/** The two sides of a line. `certain` is false where the separator is also ordinary punctuation. */
export interface Sides {
  left: string;
  right: string;
  certain: boolean;
}

const SPACED = /(?<!\s)\s+(?:[-–—‐‑−―]{1,3}|\u2e3a)\s+/g;
const HALF_SPACED = /(?<=[\p{L}\p{N}.!?)\]】'"’*])[-–—](?=\s)\s*|\s[-–—‐−](?=[\p{L}\p{N}("'“„?])/gu;
const TIGHT_LONG = /(?<=\S)[–—](?=\S)/g;
/** "Rauschhaus-Patara Soil": the last dash before a capital, so that "Ne-Yo-So Sick" keeps its artist. */
const TIGHT = /(?<=[\p{L}\p{N})])-(?=\p{Lu}\p{Ll})/gu;
const TAB = /\t/g;
const MARK = /(?<!\s)\s+(?:\||\/\/|~|::|•|·|»|▸|→)\s+/g;
const COLON = /(?<=[^\s:]):\s+/g;
const QUOTED = /^(\S[^"“„«「『]*)["“„«「『](.+?)["”“»」』]\s*((?:[([].*)?)$/s;
const QUOTED_BY = /^["“„«「『](.{1,200}?)["”“»」』]\s*((?:\(.{1,100}?\)\s*)?)(?:by|von|par|por)\s+(\S.*)$/i;

const BY =
  /^(\p{Lu}.*?)(?<!ed|(?:photos?|pictures?|art|artwork|cover|design|video|music|words|text|story|review|report|mix|set|list|live|hosts?|made|stand|written|by)) by (?=\p{Lu})(.+)$/isu;

/** Splits at the first spaced dash outside brackets, else at the next best separator; undefined where there is no separator. */
export function splitSides(text: string): Sides | undefined {
  return (
    at(text, SPACED, true) ??
    quotedBy(text) ??
    at(text, TAB, true) ??
    at(text, HALF_SPACED, true) ??
    quoted(text) ??
    at(text, MARK, false) ??
    at(text, TIGHT_LONG, false) ??
    at(text, COLON, false) ??
    tight(text) ??
    titleBy(text) ??
    at(text, /_/g, false)
  );
}

/** The parts of a title side that stand between further spaced dashes. */
export function splitDashes(text: string): string[] {
  if (text.search(SPACED) < 0) return [text];
  return splitOutside(text, SPACED)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function at(text: string, pattern: RegExp, certain: boolean): Sides | undefined {
  const found = matchesOutside(text, pattern)[0];
  if (found === undefined) return undefined;
  return sides(text.slice(0, found.index), text.slice(found.index + found[0].length), certain);
}

function tight(text: string): Sides | undefined {
  const last = matchesOutside(text, TIGHT).at(-1);
  return last === undefined ? undefined : sides(text.slice(0, last.index), text.slice(last.index + 1), false);
}

function quoted(text: string): Sides | undefined {
  const found = QUOTED.exec(text);
  if (found === null) return undefined;
  return sides(found[1] ?? '', `${found[2] ?? ''} ${found[3] ?? ''}`, true);
}

function quotedBy(text: string): Sides | undefined {
  const found = QUOTED_BY.exec(text);
  if (found === null) return undefined;
  return sides(found[3] ?? '', `${found[1] ?? ''} ${found[2] ?? ''}`, true);
}

/** "Monsoon by Pella & Rye"; "Mixed by" and "Photo by" are followed by people who made no track. */
function titleBy(text: string): Sides | undefined {
  const found = BY.exec(text);
  return found === null ? undefined : sides(found[2] ?? '', found[1] ?? '', false);
}

function sides(left: string, right: string, certain: boolean): Sides | undefined {
  const pair = { left: left.trim(), right: right.trim(), certain };
  return pair.left === '' || pair.right === '' ? undefined : pair;
}

/** "Samer Soltan - Samer Soltan - Title", "Âme - Ame - Asa": a library that writes the artist into the title too. */
export function withoutRepeatedArtist(artist: string, parts: string[]): string[] {
  return parts.length > 1 && fold(parts[0] ?? '') === fold(artist) ? parts.slice(1) : parts;
}
