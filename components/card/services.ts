import { Followed } from '../shared/followed.svelte.ts';
import type { CardServices } from './card-services.ts';
import { ask, tell } from '../../extension/shared/ask.ts';
import { keyText } from '../../extension/page/badge-face.ts';
import type { PictureShape } from '../../core/beatport/media.ts';
import { imageIdOf } from '../../core/beatport/urls.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';
import { sendableLine } from '../../extension/page/sendable-line.ts';
import type { Choice, ChosenReply } from '../../extension/shared/protocol.ts';
import { settings } from '../../extension/shared/settings.ts';
import { text } from '../../extension/shared/text.ts';
import { copyInPage } from '../shared/copy-in-page.ts';
import { whenPreviewEnds } from './preview-ended.ts';

/** What the card does outside itself. After an update nothing is behind it any more; then the answers are no. */
export function cardServices(): CardServices {
  const notation = new Followed(settings.notation);
  return {
    text,
    keyText: (key) => keyText(key, notation.current),
    copy: copyInPage,
    play: async (trackId, line) => {
      const reply = await ask({ to: 'background', type: 'play', trackId, line: line && sendableLine(line) });
      return reply?.ok === true ? reply : false;
    },
    onEnded: whenPreviewEnds,
    remember,
    openGrant: () => tell({ to: 'background', type: 'open-grant' }),
    seek: async (seconds) => tell({ to: 'background', type: 'seek-playing', seconds }),
    stopPlaying: async () => tell({ to: 'background', type: 'stop-playing' }),
    openBeatport: () => tell({ to: 'background', type: 'open-beatport' }),
    ...(savesData() ? {} : { picture }),
  };
}

async function picture(address: string, shape: PictureShape, line?: TrackLine): Promise<string | undefined> {
  const imageId = imageIdOf(address);
  if (imageId === undefined) return undefined;
  const sent = line && sendableLine(line);
  const reply = await ask({ to: 'background', type: 'picture', imageId, shape, line: sent });
  return reply?.ok === true ? reply.data : undefined;
}

/** No answer is a failure, and the user is told of it. */
async function remember(line: TrackLine, choice: Choice): Promise<ChosenReply> {
  const reply = await ask({ to: 'background', type: 'choose', line: sendableLine(line), choice });
  return reply ?? { ok: false, message: text('cardChoiceFailed') };
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
