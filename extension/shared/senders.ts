import { type Browser, browser } from 'wxt/browser';

export type Sender = Browser.runtime.MessageSender;

/** Sent by a part of this extension, be it a page of its own or a script of its own in a foreign page. */
export function isOurs(sender: Sender | undefined): sender is Sender {
  return sender?.id === browser.runtime.id;
}

/**
 * Sent by a page of the extension (popup, options, offscreen), which may ask for more than a script in a page. Firefox
 * leaves `origin` out; there the address of the sender's frame says the same (docs/platform.md).
 */
export function isOwnPage(sender: Sender | undefined): sender is Sender {
  if (!isOurs(sender)) return false;
  const own = originOf(browser.runtime.getURL('/'));
  return own !== undefined && (sender.origin ?? originOf(sender.url)) === own;
}

/** The browser's word for the host of the page that a message comes from, not the page's. */
export function addressOf({ origin, url }: Sender): URL | undefined {
  const address = origin ?? url ?? '';
  return URL.canParse(address) ? new URL(address) : undefined;
}

// By hand, because the origin of an unknown scheme is "null" in some engines' URL, and nulls are equal.
function originOf(address: string | undefined): string | undefined {
  return /^[a-z-]+:\/\/[^/?#]+/.exec(address ?? '')?.[0];
}
