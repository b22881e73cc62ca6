import type { Tab } from './tab.ts';

/** The card, wherever its root is; it is the only dialog we put into a page. */
export function cardOf(): Element | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return (
    roots.map((root) => root.querySelector('[role="dialog"]')).find((card) => card !== null) ?? undefined
  );
}

export function cardText(): string | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const card = roots.map((root) => root.querySelector('[role="dialog"]')).find((one) => one !== null);
  return card?.textContent?.replace(/\s+/g, ' ').trim();
}

/** Waits until the card says all of this. */
export function untilCardSays(tab: Tab, words: string[]): Promise<unknown> {
  return tab.until(
    (wanted) => {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const card = roots.map((root) => root.querySelector('[role="dialog"]')).find((one) => one !== null);
      const said = card?.textContent?.replace(/\s+/g, ' ') ?? '';
      return card && wanted.every((word) => said.includes(word));
    },
    words,
    { what: `a card that says ${words.join(', ')}` },
  );
}
