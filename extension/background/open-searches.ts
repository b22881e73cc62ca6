import { browser } from 'wxt/browser';
import { BEATPORT_ORIGIN, searchUrl } from '../../core/beatport/urls.ts';
import { LIMITS } from '../shared/protocol.ts';
import { type Purse, purseIn } from './purse.ts';
import { sessionValue } from './session-value.ts';

/** For all pages together: whether somebody pressed for them only the page's own process can say. */
const TABS = { first: 2 * LIMITS.searches, aMinute: LIMITS.searches };

const stored = sessionValue<Record<string, Purse>>('openedSearches');
let turn: Promise<unknown> = Promise.resolve();

/**
 * A tab for each search, behind the page and in its order. A page names words and never an address. False when so many
 * were opened in the last minutes that these would be too many.
 */
export function openSearches(searches: readonly string[], beside: number | undefined): Promise<boolean> {
  // One after the other: each takes from what the one before left.
  const opened = turn.then(() => open(searches, beside));
  turn = opened.catch(() => undefined);
  return opened;
}

async function open(searches: readonly string[], beside: number | undefined): Promise<boolean> {
  const purses = (await stored.get()) ?? {};
  const purse = purseIn(purses, 'tabs', TABS, Date.now());
  if (purse.left < searches.length) return false;
  purse.left -= searches.length;
  await stored.set(purses);
  const opener = beside === undefined ? undefined : await browser.tabs.get(beside).catch(() => undefined);
  for (const [at, words] of searches.entries()) {
    const place = opener === undefined ? {} : { windowId: opener.windowId, index: opener.index + 1 + at };
    await browser.tabs.create({ url: searchUrl(BEATPORT_ORIGIN, words), active: false, ...place });
  }
  return true;
}
