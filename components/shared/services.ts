import { browser } from 'wxt/browser';
import type { PageServices } from './page-services.ts';
import { text } from '../../extension/shared/text.ts';

export const pageServices: PageServices = {
  text,
  addressOf: (page) => browser.runtime.getURL(`/${page}.html`),
};
