import type { Row } from '../../core/page/site.ts';
import type { Theme } from '../shared/tokens.ts';
import { themeUnder } from './theme-under.ts';
import { onAbort } from './on-abort.ts';

/** The theme of the page under a row, read once a list: a page of 500 rows has one background. */
export class PageTheme {
  #known = new WeakMap<Element, Theme>();

  of({ element }: Row): Theme {
    const list = element.parentElement ?? element;
    const theme = this.#known.get(list) ?? themeUnder(element);
    this.#known.set(list, theme);
    return theme;
  }

  forget(): void {
    this.#known = new WeakMap();
  }
}

const SWITCHES = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme', 'theme'];

/** Pages switch themselves by an attribute far up, or follow the system. */
export function watchTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body]) {
    if (element !== null) observer.observe(element, { attributes: true, attributeFilter: SWITCHES });
  }
  onAbort(signal, () => observer.disconnect());
  const system = document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  system?.addEventListener('change', onChange, { signal });
}
