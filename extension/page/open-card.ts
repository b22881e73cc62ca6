import { browser } from 'wxt/browser';
import { offeredCard } from '../card-port.ts';
import type { Card } from '../card-port.ts';
import type { ToBackground } from '../protocol.ts';
import type { Entry } from './entry.ts';

/** Opens the card beside a row's badge; its script comes into the page when it is first wanted. */
export async function openCard(entry: Entry, preview: boolean, onClose: () => void): Promise<void> {
  const card = offeredCard() ?? (await fetchCard());
  const { badge, answer, row } = entry;
  if (card === undefined || badge === undefined || answer === undefined || !badge.host.isConnected) return;
  badge.button.setAttribute('aria-expanded', 'true');
  const closed = () => {
    badge.button.setAttribute('aria-expanded', 'false');
    onClose();
  };
  card.open({ anchor: badge.button, line: row.line, answer, preview, onClose: closed });
}

/** A worker that dies while it is asked answers nothing; the next question wakes it. */
async function fetchCard(): Promise<Card | undefined> {
  const message: ToBackground = { to: 'background', type: 'open-card' };
  for (let attempt = 0; attempt < 2 && offeredCard() === undefined; attempt++) {
    await browser.runtime.sendMessage(message).catch(() => undefined);
  }
  return offeredCard();
}
