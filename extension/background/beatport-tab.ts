import { type Browser, browser } from 'wxt/browser';
import { BEATPORT_ORIGIN, isBeatportUrl } from '../../core/beatport/urls.ts';
import { sessionValue } from './session-value.ts';

type Tab = Browser.tabs.Tab;

/** The tab in which the user passes Beatport's check, remembered over a restart of the background. */
const opened = sessionValue<number>('beatportTab');

/** One tab, however often it is asked for: a page must not be able to fill the window. */
export function openBeatport(): Promise<void> {
  turn = turn.then(showOrOpen, showOrOpen);
  return turn;
}

let turn: Promise<void> = Promise.resolve();

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
