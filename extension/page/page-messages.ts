import { browser } from 'wxt/browser';
import { isToPage } from '../guards.ts';
import type { PageState, ToPage } from '../protocol.ts';

export interface PageAnswers {
  state: () => PageState;
  turn: (on: boolean) => void;
  hold: (on: boolean) => void;
}

/** The one listener for messages to this page. Each answer is the state of the page after it. */
export function answerPage(page: PageAnswers, signal: AbortSignal): void {
  const listener = (
    raw: unknown,
    sender: { id?: string },
    reply: (state: PageState) => void,
  ): true | undefined => {
    if (!isToPage(raw) || sender.id !== browser.runtime.id) return undefined;
    obey(raw, page);
    reply(page.state());
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => stopListening(listener), { once: true });
}

function obey(message: ToPage, page: PageAnswers): void {
  if (message.type === 'switch') page.turn(message.on);
  else if (message.type === 'pause') page.hold(message.on);
}

function stopListening(listener: Parameters<typeof browser.runtime.onMessage.removeListener>[0]): void {
  try {
    browser.runtime.onMessage.removeListener(listener);
  } catch {
    // The extension is gone, and its messages with it.
  }
}
