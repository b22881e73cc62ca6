import { storage } from '@wxt-dev/storage';
import { texts } from '../shared/setting-specs.ts';

const MOST = 8;
const stored = storage.defineItem<unknown>('local:recentSearches', { fallback: [] });

/** What was searched for in the popup and found, newest first. Goes with everything else that is erased. */
export async function recentSearches(): Promise<readonly string[]> {
  return (texts(await stored.getValue()) ?? []).slice(0, MOST);
}

export async function rememberSearch(text: string): Promise<void> {
  await stored.setValue(withSearch(await recentSearches(), text));
}

export async function forgetSearches(): Promise<void> {
  await stored.removeValue();
}

/** Typing on, or taking letters back, is still the same search. */
export function withSearch([newest, ...older]: readonly string[], text: string): string[] {
  const fold = (one: string) => one.toLowerCase();
  const isSame = (one: string) => fold(one).startsWith(fold(text)) || fold(text).startsWith(fold(one));
  const before = newest === undefined || isSame(newest) ? older : [newest, ...older];
  return [text, ...before.filter((one) => fold(one) !== fold(text))].slice(0, MOST);
}
