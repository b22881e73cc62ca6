import { yieldToPage } from './page/yield-to-page.ts';

/** Shorter than a frame, so that the page goes on painting and hears a click. */
const PIECE_MS = 10;

/**
 * Takes steps for some milliseconds at a time, tells where it stands after each piece, and lets the page have its turn.
 * Undefined when it was stopped.
 */
export async function inPieces<Step, Result>(
  steps: Generator<Step, Result>,
  onStep: (step: Step) => void,
  signal: AbortSignal,
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + PIECE_MS;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    await yieldToPage();
  }
  return undefined;
}
