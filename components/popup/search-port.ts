import { type Browser, browser } from 'wxt/browser';
import type { PopupServices } from './popup-services.ts';
import { type SearchReply, type SearchRequest, SEARCH_PORT } from '../../extension/shared/protocol.ts';
import { text } from '../../extension/shared/text.ts';

/**
 * The popup's end of the search port. A background that dies while it searches is asked once more; dying twice is a failure.
 */
export const connectSearch: PopupServices['connectSearch'] = (listener) => {
  let port: Browser.runtime.Port | undefined;
  let open: { request: SearchRequest; attempts: number } | undefined;

  const lost = () => {
    port = undefined;
    if (!open) return;
    if (open.attempts < 2) return send();
    const { number } = open.request;
    open = undefined;
    listener({ type: 'failed', number, kind: 'network', message: text('pageLost') });
  };

  const connect = () => {
    const fresh = browser.runtime.connect({ name: SEARCH_PORT });
    fresh.onMessage.addListener((reply: SearchReply) => {
      if (reply.number === open?.request.number) open = undefined;
      listener(reply);
    });
    fresh.onDisconnect.addListener(() => port === fresh && lost());
    return fresh;
  };

  const send = () => {
    if (!open) return;
    open.attempts += 1;
    port ??= connect();
    port.postMessage(open.request);
  };

  return (number, typed) => {
    open = { request: { type: 'search', number, text: typed }, attempts: 0 };
    send();
  };
};
