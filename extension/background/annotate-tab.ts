import { browser } from 'wxt/browser';
import type { Deliberate } from './deliberate.ts';
import type { ToPage } from '../shared/protocol.ts';
import { ANNOTATE_SCRIPT } from '../shared/site-scripts.ts';

/**
 * Annotates the page of a tab because the user asked for just that; active-tab permission is enough. Does nothing twice: a
 * page that is annotated already is switched on. False where the browser lets no extension work.
 */
export async function annotateTab(tabId: number, deliberate: Deliberate): Promise<boolean> {
  await deliberate.allowTab(tabId);
  if (await isAnnotated(tabId)) {
    await tell(tabId, { to: 'page', type: 'switch', on: true }).catch(() => undefined);
    return true;
  }
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [ANNOTATE_SCRIPT] });
    return true;
  } catch {
    await deliberate.forget(tabId);
    return false;
  }
}

/** Whether the script is there and alive; one that an update left behind does not answer. */
async function isAnnotated(tabId: number): Promise<boolean> {
  return tell(tabId, { to: 'page', type: 'describe' }).then(
    (state) => state !== undefined && state !== null,
    () => false,
  );
}

function tell(tabId: number, message: ToPage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}
