import type { PanelServices } from './panel-services.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { ask, tell } from '../../extension/shared/ask.ts';
import { keyText } from '../../extension/page/badge-face.ts';
import { sendableLine } from '../../extension/page/sendable-line.ts';
import type { PageList } from '../../extension/page/offered-panel.ts';
import { settings } from '../../extension/shared/settings.ts';
import { text } from '../../extension/shared/text.ts';
import { copyInPage } from '../shared/copy-in-page.ts';
import type { Notation } from '../../extension/shared/setting-specs.ts';
import type { Followed } from '../shared/followed.svelte.ts';
import { saveFile } from '../shared/save-file.ts';

/** What the list does outside itself. After an update nothing is behind it any more; then the answers are no. */
export function panelServices(list: PageList, notation: Followed<Notation>): PanelServices {
  return {
    text,
    keyText: (key) => keyText(key, notation.current),
    copy: copyInPage,
    save: saveFile,
    openSearches: (searches) => tell({ to: 'background', type: 'open-searches', searches }),
    preview,
    hold: list.hold,
    hide: list.hide,
    visit: list.visit,
    setFlow: (on) => void settings.flow.set(on).catch(() => undefined),
  };
}

async function preview(trackId: number, line: TrackLine): Promise<string | undefined> {
  const reply = await ask({ to: 'background', type: 'track-media', trackId, line: sendableLine(line) });
  if (reply === undefined) throw new Error(text('pageLost'));
  if (!reply.ok) throw new Error(reply.message);
  return reply.media.previewUrl;
}
