import { isRecord } from '../../core/is-record.ts';
import { jsonOfFile } from '../../core/text/json-file.ts';
import type { Settings } from '../shared/setting-specs.ts';
import { readSettings, settings } from '../shared/settings.ts';

/** A setting of a backup that could not be taken over as it stands there. */
export interface BackupProblem {
  name: string;
  /** `unknown`: no setting of this version. `invalid`: left as it was. `partial`: what is known of it was taken over. */
  kind: 'unknown' | 'invalid' | 'partial';
}

export type Backup =
  | { ok: true; settings: Partial<Settings>; problems: BackupProblem[] }
  | { ok: false; why: 'json' | 'format' };

const FORMAT = 'cratemark-settings';
const VERSION = 1;

export async function exportSettings(): Promise<string> {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: await readSettings() }, null, 2)}\n`;
}

/** Reads a file of settings, which may be of another version or edited by hand: one bad value costs only itself. */
export function readBackup(text: string): Backup {
  const content = jsonOfFile(text);
  if (content === undefined) return { ok: false, why: 'json' };
  if (!isRecord(content) || content['format'] !== FORMAT || !isRecord(content['settings'])) {
    return { ok: false, why: 'format' };
  }
  const taken: Record<string, unknown> = {};
  const problems: BackupProblem[] = [];
  for (const [name, value] of Object.entries(content['settings'])) {
    if (!isSetting(name)) problems.push({ name, kind: 'unknown' });
    else {
      const checked = settings[name].check(value);
      if (checked !== undefined) taken[name] = checked;
      if (!isWhole(value, checked))
        problems.push({ name, kind: checked === undefined ? 'invalid' : 'partial' });
    }
  }
  return { ok: true, settings: taken, problems };
}

/** Stores what is given, and returns what stood there before. */
export async function applySettings(values: Partial<Settings>): Promise<Partial<Settings>> {
  const before = await readSettings();
  const names = Object.keys(values).filter(isSetting);
  await Promise.all(names.map((name) => settings[name].set(values[name] as never)));
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(settings, name);
}

/** Of a list, the unknown parts are left out. */
function isWhole(given: unknown, taken: unknown): boolean {
  if (Array.isArray(given) && Array.isArray(taken)) return given.length === taken.length;
  return taken !== undefined;
}
