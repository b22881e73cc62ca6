import type { ImportOutcome } from './options-services.ts';
import { applySettings, type BackupProblem, readBackup } from '../../extension/own-pages/backup.ts';
import { text } from '../../extension/shared/text.ts';
import { problemTexts } from './problem-texts.ts';

/** Takes over what a file of settings holds, and says what of it could not be. */
export async function importSettings(file: string): Promise<ImportOutcome> {
  const backup = readBackup(file);
  if (!backup.ok) {
    return {
      ok: false,
      message: text(backup.why === 'json' ? 'optionsImportNoJson' : 'optionsImportNoBackup'),
    };
  }
  const before = await applySettings(backup.settings);
  return {
    ok: true,
    taken: Object.keys(backup.settings).length,
    problems: problemTexts(backup.problems, ({ name, kind }) => text(PROBLEMS[kind], name.slice(0, 60))),
    undo: () => applySettings(before),
  };
}

const PROBLEMS = {
  unknown: 'optionsImportUnknown',
  invalid: 'optionsImportInvalid',
  partial: 'optionsImportPartial',
} as const satisfies Record<BackupProblem['kind'], string>;
