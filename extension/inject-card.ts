import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A frame of a tab; 0 is the page itself. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/**
 * Brings the card's script into a frame, where there is standing or active-tab permission. False where the browser lets no
 * extension work (its own pages, its store, a PDF). The script looks itself whether it is there already.
 */
export function injectCard(frame: Frame): Promise<boolean> {
  return inject(frame, ['/card.js']);
}

/** The card, and before it what takes a selection apart. */
export function injectSelectionCard(frame: Frame): Promise<boolean> {
  return inject(frame, ['/selection.js', '/card.js']);
}

/** The list of the page. */
export function injectPanel(frame: Frame): Promise<boolean> {
  return inject(frame, ['/panel.js']);
}

async function inject({ tabId, frameId }: Frame, files: ScriptPublicPath[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
    return true;
  } catch {
    return false;
  }
}
