import type { Browser } from 'wxt/browser';
import type { RowAnswer, RowsReply } from '../../extension/shared/protocol.ts';
import { event } from './browser.ts';

/** One end of a port, with a test at the other. */
export interface FakePort<Reply> {
  port: Browser.runtime.Port;
  say: (message: unknown) => void;
  /** What the page was told, oldest first. */
  heard: Reply[];
  /** The page goes away. */
  leave: () => void;
  isDisconnected: () => boolean;
}

export function fakePort<Reply>(sender: Partial<Browser.runtime.MessageSender> = {}): FakePort<Reply> {
  const heard: Reply[] = [];
  const [onMessage, onDisconnect] = [event(), event()];
  let open = true;
  const port = {
    name: 'rows',
    sender: { id: 'test-extension-id', ...sender },
    onMessage,
    onDisconnect,
    disconnect: () => (open = false),
    postMessage: (reply: Reply) => {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      heard.push(structuredClone(reply));
    },
  };
  return {
    port: port as unknown as Browser.runtime.Port,
    heard,
    say: (message) => void onMessage.trigger(message, port),
    leave: () => {
      open = false;
      onDisconnect.trigger(port);
    },
    isDisconnected: () => !open,
  };
}

export const inTab = (id: number, more: object = {}) =>
  ({
    tab: { id, incognito: false, ...more },
    origin: 'https://tracklists.example',
  }) as Partial<Browser.runtime.MessageSender>;

export const ownPage = { origin: 'chrome-extension://test-extension-id' };

/** The answers by row key. */
export function answersIn(heard: readonly RowsReply[]): Record<string, RowAnswer> {
  return Object.fromEntries(heard.flatMap((one) => (one.type === 'answer' ? [[one.key, one.answer]] : [])));
}
