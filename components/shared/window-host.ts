import layer from './layer.css?inline';
import tokens from './tokens.css?inline';
import { watchSight } from './watch-sight.ts';
import type { Theme } from '../../extension/shared/tokens.ts';

/**
 * The element the card or the list lives in: in the top layer where there is one, of no size of its own, and in nobody's
 * layout. The page can neither style what is inside nor hear its keys, and what it presses itself, or hides from the reader who
 * presses it, does not count.
 */
export function createHost(
  document: Document,
  theme: Theme,
  style: string,
  signal: AbortSignal,
): { host: HTMLElement; root: ShadowRoot; frame: HTMLElement } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, style);
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.dataset['theme'] = theme;
  root.append(frame);
  document.documentElement.append(host);
  if (typeof host.showPopover === 'function') {
    host.popover = 'manual';
    host.showPopover();
  }
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  const wasSeen = watchSight(host, frame, signal);
  const refuse = (event: Event) => {
    if (event.isTrusted && wasSeen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  root.addEventListener('click', refuse, true);
  return { host, root, frame };
}

function dress(root: ShadowRoot, style: string): void {
  const text = `${tokens}\n${layer}\n${style}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = text;
    root.append(element);
  }
}
