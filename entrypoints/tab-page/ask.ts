import { browser } from 'wxt/browser';
import type { ToBackground } from '../../extension/protocol.ts';

/** A background that died while it was asked answers nothing; the second question wakes it. */
export async function ask<Answer extends object>(message: ToBackground): Promise<Answer | undefined> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const reply: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
    if (typeof reply === 'object' && reply !== null) return reply as Answer;
  }
  return undefined;
}

/** For what is done, or is not. */
export async function succeeds(message: ToBackground): Promise<boolean> {
  return (await ask<{ ok?: unknown }>(message))?.ok === true;
}
