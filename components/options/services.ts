import type { OptionsServices, OptionValues } from './options-services.ts';
import { siteFacts } from '../../extension/shared/site-facts.ts';
import { succeeds } from '../../extension/shared/ask.ts';
import { exportSettings } from '../../extension/own-pages/backup.ts';
import { badgeFace } from '../../extension/page/badge-face.ts';
import { badgeFrame } from '../../extension/page/badge-frame.ts';
import { sampleAnswer } from '../../extension/own-pages/sample-list.ts';
import { readSettings, settings, watchSettings } from '../../extension/shared/settings.ts';
import {
  allowHosts,
  giveHostsBack,
  readSites,
  switchSite,
  watchSites,
} from '../../extension/own-pages/site-access.ts';
import { text } from '../../extension/shared/text.ts';
import { backgroundStatus } from '../shared/background-status.ts';
import { saveFile } from '../shared/save-file.ts';
import { pageServices } from '../shared/services.ts';
import { correctionServices } from './corrections.ts';
import { importSettings } from './import-settings.ts';
import { shortcuts } from './shortcuts.ts';

/** What the options page does outside itself. */
export function optionsServices(): OptionsServices {
  return {
    ...pageServices,
    values: readSettings,
    watchValues: watchSettings,
    set,
    sample,
    sites: () => readSites(siteFacts),
    watchSites,
    switchSite,
    allowHosts,
    giveHostsBack,
    cache: async () => (await backgroundStatus())?.cache ?? { entries: 0, bytes: 0 },
    clearCache: () => succeeds({ to: 'background', type: 'clear-cache' }),
    eraseAll: () => succeeds({ to: 'background', type: 'erase' }),
    requestsToday: async () => (await backgroundStatus())?.requestsToday,
    shortcuts,
    ...correctionServices,
    exportSettings,
    importSettings,
    save: saveFile,
  };
}

async function set(values: Partial<OptionValues>): Promise<void> {
  const names = Object.keys(values) as (keyof OptionValues)[];
  await Promise.all(names.map((name) => settings[name].set(values[name] as never)));
}

function sample(values: OptionValues): ReturnType<OptionsServices['sample']> {
  // A line without its label, so that all fields can be seen.
  const { line, answer } = sampleAnswer(1);
  return {
    text: line.raw,
    face: badgeFace({ state: 'match', answer }, values, text),
    frame: badgeFrame(values),
  };
}
