import { written } from '../text/fold.ts';
import { namesVersion } from '../version/mix.ts';
import type { TrackLine } from '../tracklist/track-line.ts';
import type { Correction, Corrections } from './corrections.ts';
import { formerKey } from './former-key.ts';
import { spellRemix } from './spell-remix.ts';
import { storedCorrection } from './stored-correction.ts';

/**
 * A choice for just this line that was kept under the former key, which several lines share. Where choices are read there is
 * no parser, so the text it was made for is compared with the line instead.
 */
export async function formerChoice(
  corrections: Pick<Corrections, 'get'>,
  line: TrackLine,
): Promise<Correction | undefined> {
  const former = storedCorrection(await corrections.get(formerKey(line)));
  return former !== undefined && writes(former.line, line) ? former : undefined;
}

/**
 * Whether a text whose former key is that of the line writes this very line: all that the line has is there as the line
 * writes it, and what else is there is neither a guest nor a version. In doubt it does not.
 */
function writes(text: string, { artists, title, featuring, mix = '', raw }: TrackLine): boolean {
  let rest = spellRemix(written(text));
  if (rest === spellRemix(written(raw))) return true;
  const parts = [title, mix, ...featuring, ...artists].map((part) => spellRemix(written(part)));
  // The longest first: a title may be a part of a name.
  for (const part of parts.sort((a, b) => b.length - a.length)) {
    const at = placeOf(part, rest);
    if (at < 0) return false;
    rest = `${rest.slice(0, at)} | ${rest.slice(at + part.length)}`;
  }
  return !GUEST.test(rest) && !namesVersion(rest);
}

/** Where a part stands in a text by itself: "1000" does not stand in "1000%". */
function placeOf(part: string, text: string): number {
  if (part === '') return 0;
  let at = text.indexOf(part);
  while (at >= 0 && !(isApart(text[at - 1]) && isApart(text[at + part.length])))
    at = text.indexOf(part, at + 1);
  return at;
}

function isApart(sign = ' '): boolean {
  return /[\s,;:()[\]{}"'|-]/.test(sign);
}

/** A mark of a guest with somebody left behind it. */
const GUEST = /(?<![\p{L}\p{N}])(?:feat|ft|featuring|with|w\/|vocals? by)[.\s&,+|]*[\p{L}\p{N}]/u;
