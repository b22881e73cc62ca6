import { browser } from 'wxt/browser';
import type { MessageServices } from './background-messages.ts';

/**
 * Everything the extension keeps: answers, choices, settings, figures. A pause that Beatport asked for stays: it is
 * Beatport's, and ends with the browser.
 */
export async function erase({
  service,
  cache,
  corrections,
  history,
}: Pick<MessageServices, 'service' | 'cache' | 'corrections' | 'history'>): Promise<void> {
  history.forget();
  await Promise.all([
    cache.clear(),
    service.secret.cache.clear(),
    corrections.clear(),
    browser.storage.local.clear(),
  ]);
}
