import { browser } from 'wxt/browser';
import { createAudioPlayer } from '../shared/audio-player.ts';
import type { OffscreenReply, ToBackground, ToOffscreen } from '../shared/protocol.ts';
import { readOffscreenMessage } from '../shared/schemas.ts';

/** Never after one answer: the next question would meet a document that is just closing. */
const IDLE_MS = 30_000;

/**
 * What the offscreen document does. Of the extension API it has `runtime` only, so words for people are the background's affair.
 * It ends itself when it was not used for a while and nothing plays.
 */
export function runOffscreenPage(close: () => void = () => globalThis.close()): void {
  const player = createAudioPlayer({ onEnded: tellEnded });
  let busy = 0;
  let idle = setTimeout(closeIfIdle, IDLE_MS);

  function closeIfIdle(): void {
    if (busy === 0 && !player.isPlaying()) return close();
    wait();
  }

  function wait(): void {
    clearTimeout(idle);
    idle = setTimeout(closeIfIdle, IDLE_MS);
  }

  async function answer(message: ToOffscreen): Promise<OffscreenReply> {
    switch (message.type) {
      case 'ping':
        return { ok: true };
      case 'play':
        return { ok: true, ...(await player.play(message.previewUrl, message.volume)) };
      case 'stop-playing':
        player.stop();
        return { ok: true };
      case 'seek-playing':
        player.seek(message.seconds);
        return { ok: true };
    }
  }

  // Messages to the background come by here as well; whatever is not for this document is not even looked at.
  browser.runtime.onMessage.addListener((raw: unknown, sender, reply) => {
    const message = readOffscreenMessage(raw, sender);
    if (message === undefined) return undefined;
    busy += 1;
    wait();
    answer(message)
      .then(reply, () => reply({ ok: false } satisfies OffscreenReply))
      .finally(() => (busy -= 1));
    return true;
  });
}

/** The background knows who wants to hear of it. */
function tellEnded(): void {
  const message: ToBackground = { to: 'background', type: 'preview-ended' };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
