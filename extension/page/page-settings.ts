import { browser } from 'wxt/browser';
import type { Density, Field, Notation, Settings } from '../settings.ts';

export type PageSettings = Pick<Settings, 'fields' | 'density' | 'notation' | 'flow' | 'sitesOff'>;

/**
 * The settings that a page needs, read straight from where `settings.ts` keeps them: its storage library would be a tenth of
 * this script. What is none of the known words is the fallback, as there; migrations are the background's.
 */
export async function readPageSettings(): Promise<PageSettings> {
  const { fields, density, notation, flow, sitesOff } = await browser.storage.local.get(NAMES);
  return {
    fields: Array.isArray(fields)
      ? FIELDS.filter((field) => fields.includes(field))
      : ['bpm', 'key', 'label'],
    density: DENSITIES.find((word) => word === density) ?? 'compact',
    notation: NOTATIONS.find((word) => word === notation) ?? 'camelot',
    flow: flow !== false,
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter((id): id is string => typeof id === 'string') : [],
  };
}

export function watchPageSettings(onChange: (settings: PageSettings) => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (area !== 'local' || !NAMES.some((name) => name in changes)) return;
    void readPageSettings().then((settings) => signal.aborted || onChange(settings));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => stopListening(listener), { once: true });
}

/** For good, until it is switched on again in the popup. */
export async function switchSiteOff(id: string): Promise<void> {
  const { sitesOff } = await readPageSettings();
  await browser.storage.local.set({ sitesOff: [...new Set([...sitesOff, id])] });
}

const NAMES = ['fields', 'density', 'notation', 'flow', 'sitesOff'];
// The order is the one in which a badge shows them.
const FIELDS: readonly Field[] = ['bpm', 'key', 'label', 'date', 'price', 'genre', 'length', 'release'];
const DENSITIES: readonly Density[] = ['dot', 'compact', 'full'];
const NOTATIONS: readonly Notation[] = ['camelot', 'openKey', 'musical'];

function stopListening(listener: Parameters<typeof browser.storage.onChanged.removeListener>[0]): void {
  try {
    browser.storage.onChanged.removeListener(listener);
  } catch {
    // The extension is gone, and its storage with it.
  }
}
