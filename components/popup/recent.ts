import { browser } from 'wxt/browser';
import type { PopupServices } from './popup-services.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../extension/own-pages/recent-searches.ts';

/** Over a private window nothing is shown and nothing is kept. */
export function recentServices(): PopupServices['recent'] {
  const isPrivate = browser.windows.getCurrent().then(({ incognito }) => incognito);
  return {
    list: async () => ((await isPrivate) ? [] : recentSearches()),
    add: async (search) => {
      if (!(await isPrivate)) await rememberSearch(search);
    },
    forget: forgetSearches,
  };
}
