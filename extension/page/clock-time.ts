import { untilText } from '../../core/until-text.ts';

/** "14:05", of another day with its name, as the reader's browser writes it. */
export function clockTime(epochMs: number): string {
  return untilText(epochMs, Date.now());
}
