import { type Browser, browser } from 'wxt/browser';
import type { Deliberate } from './deliberate.ts';
import { findSelection } from './find-selection.ts';

/** The popup's own command is the browser's affair. Chrome passes the tab; Firefox may not. */
export async function onCommand(
  command: string,
  tab: Browser.tabs.Tab | undefined,
  deliberate: Deliberate,
): Promise<void> {
  if (command !== 'find-selection') return;
  const tabId = tab?.id ?? (await activeTabId());
  if (tabId !== undefined) await findSelection({ tabId, frameId: 0 }, deliberate);
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
