import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A frame of a tab; 0 is the page itself. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/** The card. It looks itself whether it is there already, as the others do. */
export const CARD: readonly ScriptPublicPath[] = ['/card.js'];
/** The card, and before it what takes a selection apart. */
export const SELECTION_CARD: readonly ScriptPublicPath[] = ['/selection.js', '/card.js'];
/** The bar of the page. */
export const BAR: readonly ScriptPublicPath[] = ['/bar.js'];
/** The list of the page. */
export const PANEL: readonly ScriptPublicPath[] = ['/panel.js'];

/**
 * Brings scripts into a frame, where there is standing or active-tab permission. False where the browser lets no extension
 * work: its own pages, its store, a PDF.
 */
export async function inject(
  { tabId, frameId }: Frame,
  files: readonly ScriptPublicPath[],
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [...files] });
    return true;
  } catch {
    return false;
  }
}
