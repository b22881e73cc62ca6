import { ROWS, settle } from './badges.ts';
import type { Tab } from './tab.ts';

/** The button of the bar; runs in the page. */
export function barButton(): Element | undefined {
  const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.map((root) => root.querySelector('button.open')).find((one) => one !== null) ?? undefined;
}

/** A button of the open list that says this; runs in the page. */
export function panelButton(words: string): Element | undefined {
  const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots
    .flatMap((root) => [...root.querySelectorAll('.panel[role="dialog"] button')])
    .find((button) => button.textContent.includes(words) || button.getAttribute('aria-label') === words);
}

/** What the open list says; runs in the page. */
export function panelText(): string | undefined {
  const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const panel = roots.map((root) => root.querySelector('.panel[role="dialog"]')).find((one) => one !== null);
  return panel?.textContent.replace(/\s+/g, ' ');
}

/** Waits for all answers of a page and opens its list. */
export async function openPanel(tab: Tab): Promise<void> {
  await settle(tab, ROWS.tracklists1001);
  await tab.click(barButton);
  await tab.until(panelText, 0, { what: 'the list' });
}
