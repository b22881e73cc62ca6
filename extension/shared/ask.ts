import { browser } from 'wxt/browser';
import type { AnswerTo, ToBackground } from './protocol.ts';

/**
 * Asks the background. One that died while it was asked answers nothing; the second question wakes it. Undefined when nobody
 * answers: after an update nothing is behind a page any more.
 */
export async function ask<const Message extends ToBackground>(
  message: Message,
): Promise<AnswerTo<Message> | undefined> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer: unknown = await send(message).catch(() => undefined);
    if (typeof answer === 'object' && answer !== null) return answer as AnswerTo<Message>;
  }
  return undefined;
}

/** For what is done, or is not. */
export async function succeeds(message: ToBackground): Promise<boolean> {
  const answer = await ask(message);
  return answer !== undefined && 'ok' in answer && answer.ok;
}

/** A message whose answer does not matter. */
export function tell(message: ToBackground): void {
  send(message).catch(() => undefined);
}

/** Async, because without its extension the browser's own call throws at once. */
async function send(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
