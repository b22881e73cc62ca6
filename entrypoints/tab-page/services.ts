import { browser } from 'wxt/browser';
import type { PageServices } from '../../components/page-services.ts';
import { text } from '../../extension/text.ts';

export const pageServices: PageServices = {
  text,
  addressOf: (page) => browser.runtime.getURL(`/${page}.html`),
};
