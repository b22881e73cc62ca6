import { featureOf, splitNames, takeFeatures } from './artists.ts';
import { cueSeconds } from './clock.ts';
import { readRelease } from './label.ts';
import { isCredit, isShow, isStatus, isTag } from './noise.ts';
import { joinSegments, type Segment } from '../text/brackets.ts';
import { splitDashes } from './split.ts';
import type { TitleContext, TitleSide } from './title.ts';
import { isSquareVersion, isVersionSuffix, isVersionText, looksLikeLabel } from '../version/version-text.ts';

const END_MARKER = /^(?:\d{1,2}(?:\s?-\s?\d{1,2})?|\?)$/;
/** What may follow the last bracket without being title: a tempo, a year, a guest, lost punctuation. */
const TAIL = /^(?:\d{2,3}(?:[.,]\d+)?(?:\s?bpm)?|(?:19|20)\d\d|[\p{P}\p{S}\s]+|(?:feat|ft|featuring)\b.*)$/iu;
const SIDE = /^(?:[A-H]\d?|\d)$/;
/** Words that begin a second title ("We Could Be") but hardly a label's name. */
const SENTENCE =
  /^(?:i|i'm|we|you|it|it's|the|this|that|my|your|our|a|an|in|on|to|at|of|for|from|with|be|is|are|do|don't|let|let's|and|part|pt|vol|interlude|skit|no|not|what|why|how|when|where|who|say|all|feel|feels|get|take|make|come|go|\d+)\b/i;

/** A name; "vs Somebody - Title" would be a second track. */
const LABEL_NAME = /^(?!vs\b|versus\b|and\b)[\p{L}\p{N}](?!.*\s[-–—]\s)/iu;
/** Where a bracket stands: `trailing` when no title follows, `last` when nothing that counts does. */
interface Place {
  trailing: boolean;
  last: boolean;
  only: boolean;
}

/** Reads mixes, guests, labels and noise out of a title into `side`; returns what is left: the title. */
export function readBrackets(parts: Segment[], side: TitleSide, context: TitleContext): string {
  const lastPlain = parts.findLastIndex(
    ({ kind, text }, at) => kind === 'plain' && !(at > 0 && TAIL.test(text)),
  );
  const lastCounted = parts.findLastIndex(counts);
  const kept: Segment[] = [];
  for (const [at, part] of parts.entries()) {
    const place = { trailing: at > lastPlain, last: at >= lastCounted, only: parts.length === 1 };
    if (part.kind !== 'plain') {
      if (!readBracket(part, side, place, context)) kept.push(part);
    } else {
      const rest = readPlain(part.text, side, at);
      if (rest !== '') kept.push({ text: rest, kind: 'plain' });
    }
  }
  return joinSegments(kept).trim();
}

function counts({ text }: Segment): boolean {
  return !isTag(text) && !END_MARKER.test(text) && cueSeconds(text) === undefined;
}

/** Text outside brackets. After a mix it is no longer title: a tempo, a label without its brackets. */
function readPlain(text: string, side: TitleSide, at: number): string {
  const rest = takeFeatures(text, side.featuring)
    .replace(/^\s*[-–—]\s+|[-–—]$/g, '')
    .trimEnd();
  if (at === 0 || rest === '' || (side.mixes.length === 0 && side.release.label === undefined)) return rest;
  if (TAIL.test(rest)) return '';
  if (side.mixes.length === 0) return rest;
  if (isVersionSuffix(rest)) {
    side.mixes.push(rest);
    return '';
  }
  if (LABEL_NAME.test(rest) && rest.split(' ').length <= 4 && side.release.label === undefined) {
    side.release = { ...side.release, label: rest };
    return '';
  }
  return rest;
}

/** Reads a bracket away; false when it belongs to the title. */
function readBracket({ text, kind }: Segment, side: TitleSide, place: Place, context: TitleContext): boolean {
  const time = cueSeconds(text);
  if (time !== undefined) side.endSeconds = time;
  if (time !== undefined || isTag(text) || isCredit(text)) return true;
  if (readFeature(text, side)) return true;
  if (kind === 'square') return readSquare(text, side, place);
  const isLabel = side.mixes.length > 0 && place.trailing && looksLikeLabel(text);
  if (!isLabel && isVersionText(text)) return readVersion(text, side);
  if (!place.trailing || place.only) return false;
  if (isShow(text) || isStatus(text) || (text === '?' && place.last)) return true;
  if (!isRoundLabel(text, side, place, context)) return false;
  side.release = { ...side.release, ...readRelease(text) };
  return true;
}

function readSquare(text: string, side: TitleSide, { trailing, only }: Place): boolean {
  // ["Follow Me" male] describes what an unknown track sounds like.
  if (isStatus(text) || /^["“?]/.test(text) || /^['‘].*['’]$/.test(text)) return true;
  if (isSquareVersion(text)) return readVersion(text, side);
  if (END_MARKER.test(text)) return !only;
  if (!trailing || only) return false;
  const label = side.release.label;
  const note = readRelease(text);
  side.release = { ...side.release, ...note };
  // "[Kompakt] [KOM 100]": the number comes second and is no label.
  if (label !== undefined && note.catalogNumber === note.label) side.release.label = label;
  return true;
}

function readVersion(text: string, side: TitleSide): true {
  const guests: string[] = [];
  const rest = takeFeatures(text, guests).replace(/(?<!\s)\s*[-–—]\s*$/, '');
  if (rest === text || isVersionText(rest)) side.featuring.push(...guests);
  side.mixes.push(isVersionText(rest) ? rest : text);
  return true;
}

/** "feat. X", and "feat X - extended mix": a guest and a version in one bracket. */
function readFeature(text: string, side: TitleSide): boolean {
  const names = featureOf(text);
  if (names === undefined) return false;
  const parts = splitDashes(names);
  const last = parts.at(-1) ?? '';
  const mixed = parts.length > 1 && isVersionText(last);
  // "feat. Ona '92 Mix": the end of the guest's name is unknown, so the whole is the version.
  if (mixed || isVersionText(names)) side.mixes.push(last);
  if (!mixed && isVersionText(names)) return true;
  side.featuring.push(...splitNames((mixed ? parts.slice(0, -1) : parts).join(' - ')));
  return true;
}

/** After a mix a further bracket is the label; after a bare title only where lists write it so. */
function isRoundLabel(
  text: string,
  side: TitleSide,
  place: Place,
  { roundEnd, numbered }: TitleContext,
): boolean {
  if (side.release.label !== undefined || SIDE.test(text)) return false;
  if (roundEnd !== undefined) return roundEnd === 'label' && place.last;
  if (!place.last) return false;
  if (side.mixes.length > 0 || looksLikeLabel(text)) return true;
  return numbered && text.split(' ').length <= 3 && !SENTENCE.test(text);
}
