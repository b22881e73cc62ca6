import { type Browser, browser } from 'wxt/browser';
import { annotateTab } from './annotate-tab.ts';
import type { Deliberate } from './deliberate.ts';
import { findSelection, findText, openSearch } from './find-selection.ts';
import type { Frame } from './inject.ts';
import { readLinkText } from './selection.ts';
import { text } from '../shared/text.ts';

type Click = Browser.contextMenus.OnClickData;

const PAGES = ['http://*/*', 'https://*/*'];

/** Browsers keep menus over restarts of the background, not all of them over restarts of the browser or an update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  // Also where no page can be scripted: the search then opens in a tab.
  create({ id: 'find-selection', contexts: ['selection'], title: text('menuFindSelection') });
  create({ id: 'find-link', contexts: ['link'], title: text('menuFindLink'), documentUrlPatterns: PAGES });
  create({ id: 'annotate', contexts: ['page'], title: text('menuAnnotatePage'), documentUrlPatterns: PAGES });
}

export async function onMenu(
  click: Click,
  tab: Browser.tabs.Tab | undefined,
  deliberate: Deliberate,
): Promise<void> {
  // A PDF's text is selected in no real tab: its id is -1.
  const tabId = tab?.id ?? -1;
  const frame = { tabId, frameId: click.frameId ?? 0 };
  const { selectionText = '' } = click;
  if (tabId < 0) return selectionText.trim() === '' ? undefined : openSearch(selectionText);
  if (click.menuItemId === 'find-selection') return findSelection(frame, deliberate, selectionText);
  if (click.menuItemId === 'find-link') return findLink(click, frame, deliberate);
  if (click.menuItemId === 'annotate') await annotateTab(tabId, deliberate);
}

/** Firefox tells the link's text; Chrome only its address, and the page has to be asked. */
async function findLink(
  click: Click & { linkText?: string },
  frame: Frame,
  deliberate: Deliberate,
): Promise<void> {
  const known = click.linkText ?? (click.linkUrl && (await readLinkText(frame, click.linkUrl)));
  if (known) await findText(frame, deliberate, known);
}

/** Only through the callback does Chrome tell that an id is taken; two starts at once are no error of ours. */
function create(item: Browser.contextMenus.CreateProperties): void {
  browser.contextMenus.create(item, () => void browser.runtime.lastError);
}
