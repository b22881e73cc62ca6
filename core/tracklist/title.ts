import { readBrackets } from './title-brackets.ts';
import { readRelease, type ReleaseNote } from './label.ts';
import type { LineStyle } from './line-style.ts';
import { joinSegments, segments } from '../text/brackets.ts';
import { splitDashes, withoutRepeatedArtist } from './split.ts';
import { isVersionSuffix, looksLikeLabel } from '../version/version-text.ts';

/** A title side taken apart. `mixes` are the version names in the order written. */
export interface TitleSide {
  title: string;
  mixes: string[];
  featuring: string[];
  release: ReleaseNote;
  endSeconds?: number;
}

export interface TitleContext extends LineStyle {
  artist: string;
  numbered: boolean;
}

/** Markers of DJ libraries: energy "[3-4]", "(F)", "[7](?)". */
const MARKER = /^(?:\[\d{1,2}(?:\s?-\s?\d{1,2})?\]|\[\?\]|\(\?\)|\(\p{L}\)|\*(?=[\p{L}\p{N}]))\s*/u;
const SUFFIX =
  /(?<!\s)\s+((?:original|extended|radio|club|dub|vip|instrumental|acc?app?ella)\s(?:mix|edit|version|dub)|vip|(?:original|extended) club mix)$/i;
const NUMBERS = /^[\d\s./-]+$/;

export function readTitle(text: string, context: TitleContext): TitleSide {
  const side: TitleSide = { title: '', mixes: [], featuring: [], release: {} };
  const parts = withoutRepeatedArtist(context.artist, splitDashes(withoutMarkers(text)));
  const main = readParts(parts, side, context);
  side.title = withoutSuffix(readBrackets(segments(main), side, context), side);
  return side;
}

function withoutMarkers(text: string): string {
  let rest = text;
  for (let round = 0; round < 4; round++) {
    const next = rest.replace(MARKER, '');
    if (next === '' || next === rest) break;
    rest = next;
  }
  return rest;
}

/** Further dashes: a version, a label, or a part of the title. */
function readParts(parts: string[], side: TitleSide, context: TitleContext): string {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join(' - ');
  if (parts.length < 2) return last;
  if (NUMBERS.test(last)) return before;
  const bare = segments(last);
  if (
    bare.length > 0 &&
    isVersionSuffix(bare[0]?.text ?? '') &&
    bare.every((part, at) => at === 0 || part.kind === 'square')
  ) {
    return `${before} (${bare[0]?.text ?? ''}) ${joinSegments(bare.slice(1))}`;
  }
  if (!isThirdLabel(last, parts.length, context)) return parts.join(' - ');
  side.release = readRelease(last);
  return before;
}

function isThirdLabel(text: string, count: number, { thirdPart }: TitleContext): boolean {
  if (thirdPart !== undefined) return thirdPart === 'label';
  if (/[([]/.test(text) || /\b(?:feat|ft|part|pt|vol)\b/i.test(text)) return false;
  return looksLikeLabel(text) || (count === 2 && text.split(' ').length <= 4);
}

/** "Tiamat VIP", "Komm Extended Mix": a version without any mark, if it is one of the standing phrases. */
function withoutSuffix(title: string, side: TitleSide): string {
  const found = side.mixes.length === 0 ? SUFFIX.exec(title) : null;
  if (found === null) return title;
  side.mixes.push(found[1] ?? '');
  return title.slice(0, found.index);
}
