import type { CacheUsage } from '../../extension/shared/protocol.ts';
import type { BadgeSettings, Settings } from '../../extension/shared/setting-specs.ts';
import type { Correction } from '../../core/lookup/corrections.ts';
import type { SiteChoice } from '../../extension/own-pages/site-access.ts';
import type { BadgeFace } from '../../extension/page/badge.ts';
import type { BadgeFrame } from '../../extension/page/badge-frame.ts';
import type { PageServices } from '../shared/page-services.ts';

/** The settings that this page shows. */
export type OptionValues = BadgeSettings & Pick<Settings, 'speed' | 'dailyBudget'>;

/** What became of a file: `undo` puts back what it replaced, which is so many of what was taken over. */
export type ImportOutcome =
  | { ok: true; taken: number; replaced?: number; problems: readonly string[]; undo: () => Promise<unknown> }
  | { ok: false; message: string };

/** `read`: the file is taken apart. `keep`: what it held is stored. */
export interface ImportProgress {
  step: 'read' | 'keep';
  done: number;
  total: number;
}

export interface ImportOptions {
  onProgress: (progress: ImportProgress) => void;
  /** Ends it and leaves everything as it was before. */
  signal: AbortSignal;
}

export interface OptionsServices extends PageServices {
  values: () => Promise<OptionValues>;
  /** Returns how to stop. */
  watchValues: (listener: (values: OptionValues) => void) => () => void;
  set: (values: Partial<OptionValues>) => Promise<unknown>;
  /** The badge of a sample track with these settings. */
  sample: (values: OptionValues) => { text: string; face: BadgeFace; frame: BadgeFrame };
  sites: () => Promise<SiteChoice[]>;
  watchSites: (listener: () => void) => () => void;
  switchSite: (id: string, on: boolean) => Promise<void>;
  /** Must be called from a click. False when the user refused. */
  allowHosts: (hosts: readonly string[]) => Promise<boolean>;
  giveHostsBack: (hosts: readonly string[]) => Promise<boolean>;
  cache: () => Promise<CacheUsage>;
  /** False when the background gave no answer. */
  clearCache: () => Promise<boolean>;
  eraseAll: () => Promise<boolean>;
  /** What the browser has assigned; no keys where it could not. */
  shortcuts: () => Promise<readonly { does: string; keys: string }[]>;
  /** Requests sent today. */
  requestsToday: () => Promise<number | undefined>;
  /** Latest first; undefined when they cannot be read. */
  corrections: () => Promise<readonly Correction[] | undefined>;
  setCorrections: (corrections: readonly Correction[]) => Promise<boolean>;
  removeCorrections: (keys: readonly string[]) => Promise<boolean>;
  importCorrections: (file: string, options: ImportOptions) => Promise<ImportOutcome>;
  exportCorrections: (corrections: readonly Correction[]) => string;
  /** Beatport's page of a track of which only the id is known. */
  trackAddress: (trackId: number) => string;
  exportSettings: () => Promise<string>;
  importSettings: (file: string) => Promise<ImportOutcome>;
  /** Gives the user a file. */
  save: (name: string, content: string) => void;
}
