import { ask } from '../shared/ask.ts';

/** What another script of ours offers to this page, after having it brought if it is not there yet. */
export async function bring<Thing>(
  type: 'open-card' | 'open-panel' | 'bring-bar',
  offered: () => Thing | undefined,
): Promise<Thing | undefined> {
  if (offered() === undefined) await ask({ to: 'background', type });
  return offered();
}
