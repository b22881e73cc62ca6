import { browser } from 'wxt/browser';

export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}
