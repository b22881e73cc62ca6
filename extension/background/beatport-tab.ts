import pLimit from 'p-limit';
import { type Browser, browser } from 'wxt/browser';
import { BEATPORT_ORIGIN, isBeatportUrl, searchUrl } from '../../core/beatport/urls.ts';
import { LIMITS } from '../shared/protocol.ts';
import { type Purse, purseIn } from './purse.ts';
import { sessionValue } from './session-value.ts';

type Tab = Browser.tabs.Tab;

/** The tab in which the user passes Beatport's check, remembered over a restart of the background. */
const opened = sessionValue<number>('beatportTab');

/** For all pages together: only the page's own process knows whether the reader pressed for them. */
const SEARCH_TABS = { first: 2 * LIMITS.searches, aMinute: LIMITS.searches };
const openedSearches = sessionValue<Record<string, Purse>>('openedSearches');

/** Each reads what the one before wrote. */
const inTurn = pLimit(1);

/** One tab, however often it is asked for: a page must not be able to fill the window. */
export function openBeatport(): Promise<void> {
  return inTurn(showOrOpen);
}

async function showOrOpen(): Promise<void> {
  const known = await opened.get();
  const shown =
    known !== undefined && (await browser.tabs.update(known, { active: true }).catch(() => undefined));
  // Without the tabs permission an address is told for Beatport's own pages only, so "none" means somewhere else.
  if (shown && shown.url !== undefined && isBeatportUrl(shown.url)) return;
  const tab = await browser.tabs.create({ url: `${BEATPORT_ORIGIN}/` });
  await opened.set(tab.id);
}

/**
 * Whether a Beatport page has just been loaded, whoever opened it. It may be the one after the check; if it is the check
 * itself, one question to Beatport finds that out.
 */
export async function isBeatportLoaded(
  tabId: number,
  status: string | undefined,
  tab: Tab,
): Promise<boolean> {
  if (status !== 'complete') return false;
  return tab.url === undefined ? tabId === (await opened.get()) : isBeatportUrl(tab.url);
}

/**
 * A tab for each search, behind the page and in its order. A page names words and never an address. False when so many
 * were opened in the last minutes that these would be too many.
 */
export function openSearches(searches: readonly string[], beside: number | undefined): Promise<boolean> {
  return inTurn(async () => {
    if (!(await allowSearches(searches.length))) return false;
    const opener = beside === undefined ? undefined : await browser.tabs.get(beside).catch(() => undefined);
    for (const [at, words] of searches.entries()) {
      const place = opener === undefined ? {} : { windowId: opener.windowId, index: opener.index + 1 + at };
      await browser.tabs.create({ url: searchUrl(BEATPORT_ORIGIN, words), active: false, ...place });
    }
    return true;
  });
}

async function allowSearches(count: number): Promise<boolean> {
  const purses = (await openedSearches.get()) ?? {};
  const purse = purseIn(purses, 'tabs', SEARCH_TABS, Date.now());
  if (purse.left < count) return false;
  purse.left -= count;
  await openedSearches.set(purses);
  return true;
}
