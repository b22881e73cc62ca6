import type { Correction } from '../../../core/lookup/corrections.ts';
import type { SiteChoice } from '../../../extension/own-pages/site-access.ts';
import { vi } from 'vitest';
import type { OptionsServices, OptionValues } from '../../../components/options/options-services.ts';
import { pageServices } from '../page-services.ts';

const RADIO: SiteChoice = {
  id: 'radio',
  name: 'Radio',
  hosts: ['https://radio.example/*', 'https://*.radio.example/*'],
  optional: true,
  allowed: false,
  on: false,
};
const WIKI: SiteChoice = {
  id: 'wiki',
  name: 'Wiki',
  hosts: ['https://www.wiki.example/*'],
  optional: false,
  allowed: true,
  on: true,
};

/** An options page with nothing behind it but a few values in memory. */
export function optionsServices(more: Partial<OptionsServices> = {}) {
  const state = {
    values: {
      fields: ['bpm', 'key', 'label'],
      density: 'compact',
      notation: 'camelot',
      speed: 'normal',
      dailyBudget: 1_000,
    } as OptionValues,
    sites: [RADIO, WIKI],
    cache: { entries: 12, bytes: 34_000 },
    corrections: [] as Correction[],
    saved: [] as { name: string; content: string }[],
    /** What another page does. */
    changed: (_values: OptionValues) => {},
  };
  const change = (id: string, changed: Partial<SiteChoice>) => {
    state.sites = state.sites.map((site) => (site.id === id ? { ...site, ...changed } : site));
  };
  const given: OptionsServices = {
    ...pageServices,
    values: async () => state.values,
    watchValues: (listener) => {
      state.changed = listener;
      return () => {};
    },
    set: vi.fn(async (values: Partial<OptionValues>) => {
      state.values = { ...state.values, ...values };
      state.changed(state.values);
    }),
    sample: ({ density, fields }) => ({
      text: 'Ferric - Copper Sky',
      face: { state: 'match', parts: fields.map((text) => ({ text })), name: 'sure match' },
      frame: { density, width: 20, brief: 16 },
    }),
    sites: async () => state.sites,
    shortcuts: async () => [
      { does: 'Open Cratemark', keys: 'Alt+Shift+F' },
      { does: 'Find the selected text on Beatport', keys: '' },
    ],
    watchSites: () => () => {},
    switchSite: vi.fn(async (id: string, on: boolean) => change(id, { on })),
    allowHosts: vi.fn(async () => {
      change('radio', { allowed: true });
      return true;
    }),
    giveHostsBack: vi.fn(async () => {
      change('radio', { allowed: false, on: false });
      return true;
    }),
    cache: async () => state.cache,
    clearCache: vi.fn(async () => {
      state.cache = { entries: 0, bytes: 0 };
      return true;
    }),
    eraseAll: vi.fn(async () => true),
    requestsToday: async () => 321,
    corrections: async () => state.corrections,
    setCorrections: vi.fn(async (corrections: readonly Correction[]) => {
      state.corrections = [...state.corrections, ...corrections];
      return true;
    }),
    removeCorrections: vi.fn(async (keys: readonly string[]) => {
      state.corrections = state.corrections.filter(({ key }) => !keys.includes(key));
      return true;
    }),
    importCorrections: async () => ({ ok: true, taken: 0, problems: [], undo: async () => {} }),
    exportCorrections: (corrections) => JSON.stringify(corrections),
    trackAddress: (id) => `https://www.beatport.com/track/-/${id}`,
    exportSettings: async () => '{"density":"compact"}',
    importSettings: vi.fn(async () => ({
      ok: true as const,
      taken: 3,
      problems: [],
      undo: vi.fn(async () => {}),
    })),
    save: (name, content) => void state.saved.push({ name, content }),
    ...more,
  };
  return { given, state };
}
