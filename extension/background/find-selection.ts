import { browser } from 'wxt/browser';
import { BEATPORT_ORIGIN, searchUrl } from '../../core/beatport/urls.ts';
import type { Deliberate } from './deliberate.ts';
import { type Frame, inject, SELECTION_CARD } from './inject.ts';
import { LIMITS, type ToCard } from '../shared/protocol.ts';
import { readSelection } from './selection.ts';

/**
 * Answers a selection beside it, in a card; where the page cannot be scripted, or nothing in the text reads as a track, with
 * Beatport's own search in a tab. `given` is the text as the browser passed it, if it did.
 */
export async function findSelection(frame: Frame, deliberate: Deliberate, given = ''): Promise<void> {
  await findText(frame, deliberate, (await readSelection(frame)) ?? given);
}

export async function findText(frame: Frame, deliberate: Deliberate, given: string): Promise<void> {
  const text = given.trim().slice(0, LIMITS.selection);
  if (text === '') return;
  await deliberate.allowText(frame.tabId, text);
  if (!(await showCard(frame, { to: 'card', type: 'show-text', text }))) await openSearch(text);
}

/** Beatport's own search page in a new tab. */
export async function openSearch(text: string): Promise<void> {
  await browser.tabs.create({ url: searchUrl(BEATPORT_ORIGIN, text.replace(/\s+/g, ' ').trim()) });
}

/** False where no card can be, and where the card says that the text names no track. */
async function showCard(frame: Frame, message: ToCard): Promise<boolean> {
  // No answer means that the message was lost, with the page or on the way to a script that just starts.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (!(await inject(frame, SELECTION_CARD))) return false;
    const { tabId, frameId } = frame;
    const answer: unknown = await browser.tabs
      .sendMessage(tabId, message, { frameId })
      .catch(() => undefined);
    if (answer !== undefined) return (answer as { shown?: unknown } | null)?.shown === true;
  }
  return false;
}
