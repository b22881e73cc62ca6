import { browser } from 'wxt/browser';

/** A frame of a tab; 0 is the page itself. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/**
 * Brings the card's script into a frame, where there is standing or active-tab permission. False where the browser lets no
 * extension work (its own pages, its store, a PDF). The script looks itself whether it is there already.
 */
export async function injectCard({ tabId, frameId }: Frame): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
    return true;
  } catch {
    return false;
  }
}
