import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetSearches,
  recentSearches,
  rememberSearch,
  withSearch,
} from '../../../extension/own-pages/recent-searches.ts';

describe('recent searches', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keep the newest eight, each once', async () => {
    for (const search of 'one two three four five six seven eight nine TWO'.split(' '))
      await rememberSearch(search);
    expect(await recentSearches()).toEqual(['TWO', 'nine', 'eight', 'seven', 'six', 'five', 'four', 'three']);
    await forgetSearches();
    expect(await recentSearches()).toEqual([]);
  });

  it('take typing on, and taking letters back, for one search', () => {
    expect(withSearch(['night', 'ferric'], 'Night Drive')).toEqual(['Night Drive', 'ferric']);
    expect(withSearch(['night drive', 'ferric'], 'night')).toEqual(['night', 'ferric']);
    expect(withSearch(['ferric', 'night'], 'night drive')).toEqual(['night drive', 'ferric', 'night']);
  });

  it('are none where something else is stored', async () => {
    await browser.storage.local.set({ recentSearches: { length: 3 } });
    expect(await recentSearches()).toEqual([]);
  });
});
