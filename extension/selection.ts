import { browser } from 'wxt/browser';
import { findTextRuns } from '../core/tracklist/detect.ts';
import { parseLine } from '../core/tracklist/line.ts';
import type { TrackLine } from '../core/tracklist/track-line.ts';
import { parseTracklist } from '../core/tracklist/tracklist.ts';
import type { Frame } from './inject-card.ts';
import { LIMITS } from './protocol.ts';

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

/** The lines somebody meant, taken apart together: what their numbers, cues and order mean shows only side by side. */
export function linesOf(selection: string): TrackLine[] {
  const lines = selection
    .split(/\r\n?|\n/)
    .map((line) => line.trim().slice(0, LIMITS.text))
    .filter((line) => line !== '')
    .slice(0, LIMITS.lines);
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return [parseLine(first)];
  // A tracklist with talk around it: the talk is no line of it.
  const listed = findTextRuns(lines.join('\n')).flat();
  return parseTracklist(listed.length > 0 ? listed : lines);
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
