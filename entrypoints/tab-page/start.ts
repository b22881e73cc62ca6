import '../../components/tokens.css';
import '../../components/switch.css';
import '../../components/page.css';
import { browser } from 'wxt/browser';
import { text, type TextKey } from '../../extension/text.ts';

/** Language, direction and title; first of all in each page that stands in a tab. */
export function startPage(title: TextKey): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  document.title = `${text(title)} · ${text('extName')}`;
}
