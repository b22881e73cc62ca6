import type { Theme } from '../shared/tokens.ts';

/** Light or dark, from the first background under the element that covers what is behind it; a bare page has the browser's. */
export function themeUnder(element: Element): Theme {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = readColour(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return colour.luminance < 0.4 ? 'dark' : 'light';
  }
  return hasDarkCanvas() ? 'dark' : 'light';
}

/** Without any background the browser paints one, dark only for a page that says it can be dark. */
function hasDarkCanvas(): boolean {
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(' ');
  if (!schemes.includes('dark')) return false;
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Browsers compute plain colours to `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`; anything else is left to the next parent. */
function readColour(text: string): { luminance: number; alpha: number } | undefined {
  const numbers = /^rgba?\(([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+))?\)$/.exec(text);
  if (!numbers) return undefined;
  const [red = 0, green = 0, blue = 0] = numbers.slice(1, 4).map(Number);
  return { luminance: (0.299 * red + 0.587 * green + 0.114 * blue) / 255, alpha: Number(numbers[4] ?? 1) };
}
