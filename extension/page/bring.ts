import { browser } from 'wxt/browser';
import type { ToBackground } from '../protocol.ts';

/**
 * What another script of ours offers to this page, after having it brought if it is not there yet. A worker that dies while it
 * is asked answers nothing; the next question wakes it.
 */
export async function bring<Thing>(
  type: 'open-card' | 'open-panel',
  offered: () => Thing | undefined,
): Promise<Thing | undefined> {
  const message: ToBackground = { to: 'background', type };
  for (let attempt = 0; attempt < 2 && offered() === undefined; attempt++) {
    await browser.runtime.sendMessage(message).catch(() => undefined);
  }
  return offered();
}
