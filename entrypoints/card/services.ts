import { browser } from 'wxt/browser';
import { Shown } from '../../components/card-notation.svelte.ts';
import type { CardServices } from '../../components/card-tools.ts';
import { keyText } from '../../extension/page/badge-face.ts';
import { tell } from '../../extension/page/tell.ts';
import type { ToBackground } from '../../extension/protocol.ts';
import { type Notation, settings } from '../../extension/settings.ts';
import { text } from '../../extension/text.ts';
import { copyInPage } from './copy.ts';

/** What the card does outside itself. After an update nothing is behind it any more; then the answers are no. */
export function cardServices(): CardServices {
  const shown = new Shown<Notation>('camelot');
  settings.notation.watch((notation) => (shown.notation = notation));
  settings.notation.get().then(
    (notation) => (shown.notation = notation),
    () => undefined,
  );
  return {
    text,
    keyText: (key) => keyText(key, shown.notation),
    copy: copyInPage,
    play: async (trackId) => {
      const message: ToBackground = { to: 'background', type: 'play', trackId };
      const reply = (await browser.runtime.sendMessage(message)) as { ok?: boolean } | undefined;
      return reply?.ok === true;
    },
    stopPlaying: async () => tell({ to: 'background', type: 'stop-playing' }),
    openBeatport: () => tell({ to: 'background', type: 'open-beatport' }),
    artwork: !savesData(),
  };
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
