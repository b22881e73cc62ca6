import { browser } from 'wxt/browser';
import type { MessageServices } from './background-messages.ts';

/**
 * Everything the extension keeps: answers, choices, settings, figures. A pause that Beatport asked for stays: it is
 * Beatport's, and ends with the browser.
 */
export async function erase({
  service,
  corrections,
  history,
}: Pick<MessageServices, 'service' | 'corrections' | 'history'>): Promise<void> {
  history.forget();
  await Promise.all([
    service.open.clear(),
    service.secret.clear(),
    corrections.clear(),
    browser.storage.local.clear(),
  ]);
}
