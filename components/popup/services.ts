import { browser } from 'wxt/browser';
import { copyText } from '../shared/copy-text.ts';
import { Followed } from '../shared/followed.svelte.ts';
import type { PopupServices } from './popup-services.ts';
import { succeeds } from '../../extension/shared/ask.ts';
import { keyText } from '../../extension/page/badge-face.ts';
import { settings } from '../../extension/shared/settings.ts';
import { text } from '../../extension/shared/text.ts';
import { isPreviewEnded } from '../card/card-message.ts';
import { permissionServices } from '../shared/permissions.ts';
import { recentServices } from './recent.ts';
import { connectSearch } from './search-port.ts';
import { tabServices } from './tab.ts';

/** What the popup does outside itself. */
export function popupServices(): PopupServices {
  const notation = new Followed(settings.notation);
  return {
    text,
    keyText: (key) => keyText(key, notation.current),
    copy: copyText,
    play: (trackId) => succeeds({ to: 'background', type: 'play', trackId }),
    stopPlaying: async () => void (await succeeds({ to: 'background', type: 'stop-playing' })),
    onEnded,
    connectSearch,
    recent: recentServices(),
    online: () => navigator.onLine,
    openBeatport: () => void succeeds({ to: 'background', type: 'open-beatport' }).then(() => window.close()),
    openPage: (page) =>
      void browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) }).then(() => window.close()),
    open: (address) => void browser.tabs.create({ url: address }).then(() => window.close()),
    ...permissionServices(),
    ...tabServices(),
  };
}

/** The background tells who started it: this window, or the tab it is shown in. */
function onEnded(listener: () => void): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    if (sender.id === browser.runtime.id && isPreviewEnded(raw)) listener();
    return undefined;
  });
}
