import { type CardRequest, offeredCard } from './offered-card.ts';
import { bring } from './bring.ts';
import type { Entry } from './entry.ts';

/** Opens the card beside a row's badge; its script comes into the page when it is first wanted. */
export async function openCard(
  entry: Entry,
  { onClose, ...options }: Pick<CardRequest, 'preview' | 'onChosen' | 'onClose'>,
): Promise<void> {
  const card = await bring('open-card', offeredCard);
  const { badge, answer, row } = entry;
  if (card === undefined || badge === undefined || answer === undefined || !badge.host.isConnected) return;
  badge.button.setAttribute('aria-expanded', 'true');
  const closed = () => {
    badge.button.setAttribute('aria-expanded', 'false');
    onClose();
  };
  card.open({ anchor: badge.button, line: row.line, answer, ...options, onClose: closed });
}
