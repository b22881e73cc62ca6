import { browser } from 'wxt/browser';
import { BEATPORT_ORIGIN, searchUrl } from '../core/beatport/urls.ts';

/** A tab for each search, behind the page and in its order. A page names words and never an address. */
export async function openSearches(searches: readonly string[], beside: number | undefined): Promise<void> {
  const opener = beside === undefined ? undefined : await browser.tabs.get(beside).catch(() => undefined);
  for (const [at, words] of searches.entries()) {
    const place = opener === undefined ? {} : { windowId: opener.windowId, index: opener.index + 1 + at };
    await browser.tabs.create({ url: searchUrl(BEATPORT_ORIGIN, words), active: false, ...place });
  }
}
