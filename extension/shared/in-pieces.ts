import { Moments } from './yield-to-page.ts';

/**
 * Takes steps for some milliseconds at a time, tells where it stands after each piece, and lets the page have its turn.
 * Undefined when it was stopped.
 */
export async function inPieces<Step, Result>(
  steps: Generator<Step, Result>,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<Result | undefined> {
  const moments = new Moments();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!moments.isOver) continue;
    onStep(step.value);
    await moments.next();
  }
  return undefined;
}
