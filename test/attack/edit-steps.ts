import fc from 'fast-check';
import { type EditKind, EDITS, type PairLook } from './page-edits.ts';

/** One edit of a page, and how long nothing happens then. */
export interface Step {
  kind: EditKind;
  /** What becomes of the lines. */
  change: 'insert' | 'remove' | 'replace' | 'swap' | 'move' | 'all' | 'none';
  at: number;
  to: number;
  waitMs: number;
}

/** Longer than any wait between two looks at a page that rests. */
export const SETTLED_MS = 1_200;
const FEWEST = 5;
/** Lines of a list, about. */
export const MOST = 11;
/** Of these the lines stay the same. */
const SAME: readonly EditKind[] = ['fresh', 'clone', 'markup', 'rehang', 'away', 'normalize'];

/** Waits end before, within and after the time until the next look. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...EDITS),
    change: fc.constantFrom('insert', 'remove', 'replace', 'swap', 'move', 'all', 'none'),
    at: fc.nat(1_000),
    to: fc.nat(1_000),
    waitMs: fc.constantFrom(0, 0, 40, 125, 180, 400, SETTLED_MS),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The lines after a step; new ones come out of the pool, which has more than a list may hold. */
export function changed(
  lines: readonly string[],
  { kind, change, at, to }: Step,
  pool: readonly string[],
): string[] {
  const next = [...lines];
  const spare = pool.filter((one) => !lines.includes(one));
  const other = spare[to % spare.length]!;
  const [from, target] = [at % next.length, to % next.length];
  if (SAME.includes(kind)) return next;
  if (kind === 'append') return [...next, other];
  if (kind === 'rotate') return [...next.slice(1), other];
  if (change === 'insert' && next.length < MOST) next.splice(from, 0, other);
  if (change === 'remove' && next.length > FEWEST) next.splice(from, 1);
  if (change === 'replace') next[from] = other;
  if (change === 'swap') [next[from], next[target]] = [next[target]!, next[from]!];
  if (change === 'move') next.splice(target, 0, ...next.splice(from, 1));
  if (change === 'all') return spare.slice(0, FEWEST + (at % (MOST - FEWEST)));
  return next;
}

/** What badges say by the lines they belong to. */
export type Answers = ReadonlyMap<string, string>;

/** What is wrong with a page at any moment: something is said that is not true of its line, or a letter is lost or twice. */
export function faultsIn({ beside, texts: [text, twin] }: PairLook, answers: Answers): string[] {
  const wrong = beside.flatMap(({ line, says }) =>
    says.length === 0 || answerTo(line, answers) === said(says) ? [] : [`"${line}" has ${said(says)}`],
  );
  return text === twin ? wrong : [...wrong, `the text is ${text}, and not ${twin}`];
}

/** What is wrong with a page that has rested: each line has one badge, with the line's own answer. */
export function faultsAtRest(look: PairLook, lines: readonly string[], answers: Answers): string[] {
  const shown = look.beside.map(
    ({ line, says }) => `${lines.find((one) => line.includes(one))} ${said(says)}`,
  );
  const right = lines.map((line) => `${line} ${answers.get(line)}`);
  const faults = faultsIn(look, answers);
  return shown.join('\n') === right.join('\n') ? faults : [...faults, `there is ${shown.join(', ')}`];
}

function answerTo(line: string, answers: Answers): string | undefined {
  return [...answers].find(([one]) => line.includes(one))?.[1];
}

function said(says: readonly string[]): string {
  return says.join(' · ');
}
