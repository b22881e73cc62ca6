import { ask } from '../shared/ask.ts';
import type { Shelf } from './shelf.ts';

/** What lies on a shelf of this page, after its script was brought if it has not come yet. */
export async function bring<Thing>(
  type: 'open-card' | 'open-panel' | 'bring-bar',
  { get }: Shelf<Thing>,
): Promise<Thing | undefined> {
  if (get() === undefined) await ask({ to: 'background', type });
  return get();
}
