import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageBar } from '../extension/page/page-bar.ts';
import { offeredBar } from '../extension/page/offered-bar.ts';
import { isSeen } from '../extension/page/sight.ts';
import { barView } from '../extension/page/page-bar-view.ts';
import { text } from '../extension/shared/text.ts';

/** Brought into a page by the background once there are rows: pages without any need no bar. */
export default defineUnlistedScript(() =>
  offeredBar.put((request) => {
    const direction = browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
    const bar = createPageBar({ ...request, label: text('pageBarLabel'), direction, isSeen });
    return { ...bar, update: (facts) => bar.update(barView(facts, text)) };
  }),
);
