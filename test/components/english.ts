import type { Text } from '../../extension/shared/text.ts';
import en from '../../locales/en.json' with { type: 'json' };

/** The English texts, filled in as a browser does it. */
export const english: Text = (key, ...substitutions) =>
  en[key].message.replace(/\$(\d)/g, (_, digit: string) => String(substitutions[Number(digit) - 1] ?? ''));
