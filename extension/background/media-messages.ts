import type { MessageServices } from './background-messages.ts';
import { barrier } from './barrier.ts';
import { pauseText } from '../shared/failure-text.ts';
import { fetchPicture } from './picture.ts';
import type { MediaReply, PictureReply, PlayReply, ToBackground } from '../shared/protocol.ts';
import type { Sender } from '../shared/senders.ts';

type MediaMessage = Extract<ToBackground, { type: 'track-media' | 'picture' | 'play' }>;

/** What is shown and heard of a track. Each of it costs a request, so each of it needs what a search needs. */
export async function answerMedia(
  message: MediaMessage,
  sender: Sender,
  {
    service,
    access,
    deliberate,
    preview,
  }: Omit<MessageServices, 'cache' | 'corrections' | 'history' | 'log'>,
): Promise<MediaReply | PictureReply | PlayReply> {
  const barred = await barrier(message.line, sender, { access, deliberate });
  if (barred) return { ok: false, message: pauseText(barred) };
  const { id: tabId, incognito } = sender.tab ?? {};
  if (message.type !== 'picture') {
    // These ask Beatport for a page, and only the sender's own process knows whether the user pressed for it.
    const asker = { sender, byHand: true };
    const refusal = await service.rowBudget.take(asker);
    if (refusal) return { ok: false, message: pauseText(refusal) };
    service.rowBudget.settle(asker, 1);
  }
  switch (message.type) {
    case 'track-media':
      return preview.media(message.trackId, { incognito });
    case 'picture':
      return fetchPicture(message, { host: service.client.host, incognito });
    case 'play':
      return preview.play(message.trackId, { tabId, incognito });
  }
}
