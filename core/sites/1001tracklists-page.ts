import { cueSeconds } from '../tracklist/clock.ts';
import { textOf } from '../page/dom.ts';

const ENTRY = /cueValuesEntry\.seconds\s*=\s*(\d+)|cueValuesEntry\.ids\[\d+\]\s*=\s*["']([\w-]+)["']/g;

/** The seconds in the page's script by the id of the row's content: exact, and there where the row shows none. */
export function cuesOf(document: Document): Map<string, number> {
  const cues = new Map<string, number>();
  for (const script of document.querySelectorAll('script')) {
    const text = script.textContent ?? '';
    if (!text.includes('cueValuesEntry')) continue;
    let seconds = 0;
    for (const [, number, id] of text.matchAll(ENTRY)) {
      if (id === undefined) seconds = Number(number);
      else cues.set(id, seconds);
    }
  }
  // An untimed list has one entry of 0, for its first row.
  return [...cues.values()].some((seconds) => seconds > 0) ? cues : new Map<string, number>();
}

/** The time a row shows; hidden fields say 0 for "unknown" and are not read. */
export function shownCue(item: Element): number | undefined {
  return cueSeconds(textOf(item.querySelector('.cue')));
}

export function numberOf(item: Element): number | undefined {
  const text = textOf(item.querySelector('[id$="_tracknumber_value"]'));
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** So many rows show whether names were exchanged. */
const SAMPLE = 40;

/** Flagged visitors are shown exchanged names above true microdata. One row may differ for honest reasons. */
export function isDecoy(items: readonly Element[]): boolean {
  const pairs = items.slice(0, SAMPLE).flatMap((item) => {
    const value = item.querySelector('.trackValue');
    const named =
      item.querySelector('[itemprop="tracks"] > meta[itemprop="name"]')?.getAttribute('content') ?? '';
    return value === null || named === ''
      ? []
      : [[named, textOf(value, '.tgHid, .trackStatus, .trackEditData')]];
  });
  const different = pairs.filter(([named = '', shown = '']) => spaceless(named) !== spaceless(shown)).length;
  return pairs.length >= 3 && different > pairs.length / 2;
}

export function spaceless(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
