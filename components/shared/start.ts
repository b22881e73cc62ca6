import './tokens.css';
import './switch.css';
import './page.css';
import { browser } from 'wxt/browser';
import { text, type TextKey } from '../../extension/shared/text.ts';

/** Language, direction and title; first of all in each page that stands in a tab. */
export function startPage(title: TextKey): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  document.title = `${text(title)} · ${text('extName')}`;
}
