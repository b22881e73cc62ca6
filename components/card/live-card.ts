import type { Card } from '../../extension/page/offered-card.ts';

/** Where a newer script finds an older one's card, it must know whether an extension still stands behind it. */
export interface LiveCard extends Card {
  isAlive: () => boolean;
}

export function isLiveCard(card: Card): card is LiveCard {
  return 'isAlive' in card && typeof card.isAlive === 'function';
}
