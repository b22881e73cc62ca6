import { browser } from 'wxt/browser';
import { DENSITIES, FALLBACK, FIELDS, NOTATIONS, oneOf, subset, texts } from '../shared/setting-specs.ts';
import type { Settings } from '../shared/settings.ts';
import { listen } from './on-abort.ts';

export type PageSettings = Pick<Settings, 'fields' | 'density' | 'notation' | 'flow' | 'sitesOff'>;

/**
 * The settings that a page needs, read straight from where `settings.ts` keeps them: its storage library would be a tenth of
 * this script. What is none of the known words is the fallback, as there; migrations are the background's. Firefox keeps them
 * on the same disk as everything else: when that is full or damaged, a page is still annotated.
 */
export async function readPageSettings(): Promise<PageSettings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(NAMES).catch(() => ({}));
  const { fields, density, notation, flow, sitesOff } = stored;
  return {
    fields: subset(fields, FIELDS) ?? FALLBACK.fields,
    density: oneOf(density, DENSITIES) ?? FALLBACK.density,
    notation: oneOf(notation, NOTATIONS) ?? FALLBACK.notation,
    flow: flow !== false,
    sitesOff: texts(sitesOff) ?? [],
  };
}

export function watchPageSettings(onChange: (settings: PageSettings) => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (area !== 'local' || !NAMES.some((name) => name in changes)) return;
    void readPageSettings().then((settings) => signal.aborted || onChange(settings));
  };
  listen(browser.storage.onChanged, listener, signal);
}

/** For good, until it is switched on again in the popup. */
export async function switchSiteOff(id: string): Promise<void> {
  const { sitesOff } = await browser.storage.local.get('sitesOff');
  await browser.storage.local.set({ sitesOff: [...new Set([...(texts(sitesOff) ?? []), id])] });
}

const NAMES = ['fields', 'density', 'notation', 'flow', 'sitesOff'];
