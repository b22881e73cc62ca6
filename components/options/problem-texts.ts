import { text } from '../../extension/shared/text.ts';

/** A file of another kind may be wrong in every line; a repair by hand begins with the first. */
const MOST_TOLD = 20;

/** What is wrong with a file, in words: the first problems, and how many more there are. */
export function problemTexts<Problem>(
  problems: readonly Problem[],
  wordsOf: (problem: Problem) => string,
): string[] {
  const told = problems.slice(0, MOST_TOLD).map(wordsOf);
  const rest = problems.length - told.length;
  return rest === 0 ? told : [...told, text('optionsImportMore', rest)];
}
