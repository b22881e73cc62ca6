import { browser } from 'wxt/browser';
import type { Frame } from './inject.ts';
import { LIMITS } from '../shared/protocol.ts';

/**
 * What is selected in a frame, line by line; undefined where it cannot be read. A menu click brings the text along, but with
 * its line breaks gone in Chrome, and a keyboard command brings nothing. Of a whole book that is selected, the beginning.
 */
export function readSelection(frame: Frame): Promise<string | undefined> {
  return runIn(frame, selectedText, [LIMITS.selection]);
}

/** The text of the link with this address, the one in focus if there are several; undefined where there is none. */
export function readLinkText(frame: Frame, address: string): Promise<string | undefined> {
  return runIn(frame, textOfLink, [address, LIMITS.selection]);
}

async function runIn<Args extends unknown[]>(
  { tabId, frameId }: Frame,
  func: (...args: Args) => string,
  args: Args,
): Promise<string | undefined> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [frame] = await browser.scripting.executeScript({ target, func, args });
    return typeof frame?.result === 'string' && frame.result.trim() !== '' ? frame.result : undefined;
  } catch {
    return undefined;
  }
}

// The two functions below run in the page's frame: they see its globals and nothing of this file.

function selectedText(most: number): string {
  const field = document.activeElement;
  if (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type !== 'password')
  ) {
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart !== null && selectionEnd !== null)
      return value.slice(selectionStart, Math.min(selectionEnd, selectionStart + most));
  }
  return (getSelection()?.toString() ?? '').trimStart().slice(0, most);
}

function textOfLink(address: string, most: number): string {
  const links = [document.activeElement, ...document.querySelectorAll('a[href]')];
  const link = links.find((one) => one instanceof HTMLAnchorElement && one.href === address);
  return (link?.textContent ?? '').slice(0, most).replace(/\s+/g, ' ');
}
