import { browser } from 'wxt/browser';

/** Every text a person reads is a key of the English locale; the other locales have the same ones. */
export type TextKey = keyof typeof import('../../locales/en.json');

/** What components are given, so that they can be shown without a browser behind them. */
export type Text = (key: TextKey, ...substitutions: (string | number)[]) => string;

/** The text in the browser's language. A missing one shows its key, which is ugly and therefore found. */
export const text: Text = (key, ...substitutions) => {
  // The generated types know the browser's own messages only; ours are checked by `TextKey`.
  const i18n: { getMessage: (key: string, substitutions: string[]) => string } = browser.i18n as never;
  return i18n.getMessage(key, substitutions.map(String)) || key;
};
