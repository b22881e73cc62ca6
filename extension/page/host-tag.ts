import { browser } from 'wxt/browser';

const NAME = 'hostSecret';

/**
 * The element name of our hosts: the same for one installation and site, so that what an earlier script of ours had to leave
 * behind can be found; no name that a page could have in its style sheets, look for, or find again on another site. The
 * address of an extension is no secret: all installations from Chrome's store have the same.
 */
export async function hostTag(origin: string): Promise<string> {
  const stored: Record<string, unknown> = await browser.storage.local.get(NAME).catch(() => ({}));
  const secret = typeof stored[NAME] === 'string' ? stored[NAME] : newSecret();
  // At both ends: neither can be reckoned back from the names that some sites saw.
  const name = secret + origin + secret;
  return `x-${hash(name, 5_381)}${hash(name, 52_711)}`;
}

/** On a disk that takes nothing each page has its own. */
function newSecret(): string {
  const secret = crypto.getRandomValues(new Uint32Array(4)).join('');
  browser.storage.local.set({ [NAME]: secret }).catch(() => undefined);
  return secret;
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
