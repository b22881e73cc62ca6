import { browser } from 'wxt/browser';
import { pauseText } from '../shared/failure-text.ts';
import type { PageState } from '../shared/protocol.ts';
import { text } from '../shared/text.ts';

/** The icon says how many tracks of the tab's page were found, its tooltip in words what goes on. */
export async function showPageState(tabId: number, state: PageState): Promise<void> {
  const { match } = state.counts;
  await show(tabId, state.mode === 'off' || match === 0 ? '' : badgeText(match), title(state));
}

/** The tab goes to another page, of which nothing is known yet. */
export async function clearPageState(tabId: number): Promise<void> {
  await show(tabId, '', '');
}

/** Four characters fit. */
export function badgeText(count: number): string {
  return count > 9_999 ? `${Math.min(999, Math.floor(count / 1_000))}k` : String(count);
}

function title({ mode, siteName, counts, pause }: PageState): string {
  const { match, waiting, unseen = 0 } = counts;
  const asked = counts.asked - unseen;
  if (mode === 'off') return text('toolbarOff', siteName);
  if (pause) return text('toolbarPaused', pauseText(pause));
  return waiting > 0 ? text('toolbarWorking', match, asked, waiting) : text('toolbarFound', match, asked);
}

/** A tab that was closed meanwhile needs no icon. An empty title is the manifest's. */
async function show(tabId: number, badge: string, words: string): Promise<void> {
  const name = words || text('extName');
  const both = [
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setTitle({ tabId, title: name }),
  ];
  await Promise.all(both).catch(() => undefined);
}
