import { type Body, readBody } from './body.ts';
import { fold } from '../text/fold.ts';
import type { LineStyle } from './line-style.ts';
import { isCredit, isTag } from './noise.ts';
import { detectOrder } from './order.ts';
import { type Segment, segments } from '../text/brackets.ts';
import { splitDashes } from './split.ts';
import { isVersionSuffix, isVersionText } from '../version/version-text.ts';

const FEWEST = 4;

/** What the lines of a list say together about each other; see LineStyle for what each answer means. */
export function listStyle(lines: readonly string[]): LineStyle {
  const style: LineStyle = {};
  if (ascends(numbersAt(lines, /^\s*(\d{1,3})\s+(?=[^\s\d:|.)-])/), lines.length)) style.bareNumbers = true;
  if (ascends(numbersAt(lines, /^\s*\[(\d{1,3})\]/), lines.length)) style.squareNumbers = true;
  // An artist-first list still turns single lines round by their own evidence, so only the other order is pinned.
  if (detectOrder(lines) === 'title-first') style.order = 'title-first';
  const bodies = lines.map((line) => readBody(line, style));
  const titles = bodies.flatMap(({ sides }) =>
    sides === undefined ? [] : [style.order === undefined ? sides.right : sides.left],
  );
  const squares = titles.filter((title) => segments(title).at(-1)?.kind === 'square').length;
  const inSquares = titles.length >= FEWEST && squares >= titles.length * 0.3;
  const thirdPart = meaningOfThird(titles, inSquares);
  if (thirdPart !== undefined) style.thirdPart = thirdPart;
  const roundEnd = meaningOfRound(titles, inSquares);
  if (roundEnd !== undefined) style.roundEnd = roundEnd;
  if (endsAreLengths(bodies)) style.endTimes = 'length';
  return style;
}

function numbersAt(lines: readonly string[], pattern: RegExp): number[] {
  return lines
    .map((line) => pattern.exec(line.slice(0, 40))?.[1])
    .flatMap((number) => (number === undefined ? [] : [Number(number)]));
}

/** Most lines have one and nearly each is one more than the last. */
function ascends(numbers: number[], count: number): boolean {
  if (numbers.length < FEWEST || numbers.length < count * 0.5) return false;
  const steps = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1).length;
  return steps >= (numbers.length - 1) * 0.8;
}

/** Nearly all lines have a third part: the label. Where labels stand in square brackets it belongs to the title. */
function meaningOfThird(titles: string[], inSquares: boolean): LineStyle['thirdPart'] {
  const third = titles
    .map(splitDashes)
    .filter((parts) => parts.length > 1 && !isVersionSuffix(parts.at(-1) ?? ''));
  if (titles.length >= FEWEST && third.length >= titles.length * 0.6) return 'label';
  return inSquares && third.length > 0 ? 'title' : undefined;
}

/** Many lines end in a bracket that names no version, or the same one returns: labels. */
function meaningOfRound(titles: string[], inSquares: boolean): LineStyle['roundEnd'] {
  const ends = titles
    .map((title) => segments(title).at(-1))
    .filter((part) => part !== undefined && isOpenBracket(part));
  if (titles.length < FEWEST || ends.length === 0) return undefined;
  if (inSquares) return 'title';
  const repeated = ends.length - new Set(ends.map((part) => fold(part?.text ?? ''))).size;
  if (ends.length >= titles.length * 0.4 || repeated >= 2) return 'label';
  return ends.length <= Math.max(1, titles.length * 0.1) && repeated === 0 ? 'title' : undefined;
}

function isOpenBracket({ kind, text }: Segment): boolean {
  return (
    kind === 'round' &&
    !isVersionText(text) &&
    !isTag(text) &&
    !isCredit(text) &&
    !/^(?:feat|ft|with)\b/i.test(text)
  );
}

/** Cues never go back; lengths do on every other line. */
function endsAreLengths(bodies: Body[]): boolean {
  const ends = bodies.flatMap(({ endSeconds }) => (endSeconds === undefined ? [] : [endSeconds]));
  const back = ends.filter((seconds, at) => at > 0 && seconds < (ends[at - 1] ?? 0)).length;
  return ends.length >= FEWEST && back >= ends.length * 0.2;
}
