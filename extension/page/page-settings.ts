import { browser } from 'wxt/browser';
import { PAGE_SPECS, type PageSettings, valueOf } from '../shared/setting-specs.ts';
import { listen } from './on-abort.ts';

const NAMES = Object.keys(PAGE_SPECS) as (keyof PageSettings)[];

/**
 * The settings that a page needs, read straight from where `settings.ts` keeps them: its storage library would be a tenth of
 * this script. Migrations are the background's. Firefox keeps them on the same disk as everything else: when that is full or
 * damaged, a page is still annotated.
 */
export async function readPageSettings(): Promise<PageSettings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(NAMES).catch(() => ({}));
  const values = NAMES.map((name) => [name, valueOf<unknown>(PAGE_SPECS[name], stored[name])]);
  return Object.fromEntries(values) as PageSettings;
}

export function watchPageSettings(onChange: (settings: PageSettings) => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (area !== 'local' || !NAMES.some((name) => name in changes)) return;
    void readPageSettings().then((settings) => signal.aborted || onChange(settings));
  };
  listen(browser.storage.onChanged, listener, signal);
}
