import { browser } from 'wxt/browser';
import { type Card, offeredCard } from '../../extension/page/offered-card.ts';
import { isOrphan } from '../../extension/page/lifetime.ts';
import { isLiveCard, type LiveCard } from './live-card.ts';
import { offeredFinders } from '../../extension/page/offered-finders.ts';
import { createLinesCard } from './lines-card.ts';
import { createRowCard } from './row-card.ts';
import { cardServices } from './services.ts';
import { createCardWindow } from './window.ts';
import { isPreviewEnded, isShowText } from './card-message.ts';
import { previewEnded } from './preview-ended.ts';

/** Offers the page's one card. A second injection changes nothing, unless an update has left the first one an orphan. */
export function runCard(): void {
  const before: Card | undefined = offeredCard.get();
  if (before && isLiveCard(before) && before.isAlive()) return;
  before?.close();

  const window = createCardWindow(document, cardServices());
  const lines = createLinesCard(document, window);
  const card: LiveCard = { ...createRowCard(window), isAlive: () => !isOrphan() };
  offeredCard.put(card);
  browser.runtime.onMessage.addListener((raw: unknown, sender, reply) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isPreviewEnded(raw)) previewEnded();
    if (!isShowText(raw)) return undefined;
    const selected = offeredFinders().selectedLines?.(raw.text) ?? [];
    const shown = selected.some(({ kind }) => kind === 'track');
    if (shown) lines.show(selected);
    reply({ shown });
    return true;
  });
}
