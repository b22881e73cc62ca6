import { browser } from 'wxt/browser';
import { isToPage } from '../shared/guards.ts';
import type { PageState, ToPage } from '../shared/protocol.ts';
import { listen } from './on-abort.ts';

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
  listen(browser.runtime.onMessage, listener, signal);
}

function obey(message: ToPage, page: PageAnswers): void {
  if (message.type === 'switch') page.turn(message.on);
  else if (message.type === 'pause') page.hold(message.on);
}
