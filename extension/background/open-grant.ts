import { browser } from 'wxt/browser';

/**
 * The popup asks for whatever permission is missing. Where the browser does not open it without a click on its own button
 * (Firefox, Chrome before 127), the same page in a tab does.
 */
export async function openGrant(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}
