import { browser } from 'wxt/browser';
import type { Frame } from './inject.ts';

/**
 * What is selected in a frame, line by line; undefined where it cannot be read. A menu click brings the text along, but with
 * its line breaks gone in Chrome, and a keyboard command brings nothing.
 */
export function readSelection(frame: Frame): Promise<string | undefined> {
  return runIn(frame, selectedText, []);
}

/** The text of the link with this address, the one in focus if there are several; undefined where there is none. */
export function readLinkText(frame: Frame, address: string): Promise<string | undefined> {
  return runIn(frame, textOfLink, [address]);
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

function selectedText(): string {
  const field = document.activeElement;
  if (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type !== 'password')
  ) {
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart !== null && selectionEnd !== null) return value.slice(selectionStart, selectionEnd);
  }
  return getSelection()?.toString() ?? '';
}

function textOfLink(address: string): string {
  const links = [document.activeElement, ...document.querySelectorAll('a[href]')];
  const link = links.find((one) => one instanceof HTMLAnchorElement && one.href === address);
  return (link?.textContent ?? '').replace(/\s+/g, ' ');
}
