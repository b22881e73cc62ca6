import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { applySettings, exportSettings, readBackup } from '../../../extension/own-pages/backup.ts';
import { readSettings, settings } from '../../../extension/shared/settings.ts';
import { freshWorld } from '../browser.ts';

beforeEach(() => void freshWorld());

const file = (values: object) =>
  JSON.stringify({ format: 'cratemark-settings', version: 1, settings: values });

describe('a backup of the settings', () => {
  it('brings every setting back', async () => {
    await settings.density.set('full');
    await settings.fields.set(['key', 'price']);
    await settings.sitesOff.set(['mixesdb']);
    const [saved, before] = [await exportSettings(), await readSettings()];
    freshWorld();
    expect(await readSettings()).not.toEqual(before);
    const backup = readBackup(saved);
    expect(backup).toMatchObject({ ok: true, problems: [] });
    if (backup.ok) await applySettings(backup.settings);
    expect(await readSettings()).toEqual(before);
  });

  it('that is edited badly says which setting is wrong, and the rest is taken over', () => {
    const backup = readBackup(
      file({ density: 'enormous', notation: 'openKey', fields: ['mood', 'bpm'], colour: 'red', volume: 2 }),
    );
    expect(backup).toEqual({
      ok: true,
      settings: { notation: 'openKey', fields: ['bpm'] },
      problems: [
        { name: 'density', kind: 'invalid' },
        { name: 'fields', kind: 'partial' },
        { name: 'colour', kind: 'unknown' },
        { name: 'volume', kind: 'invalid' },
      ],
    });
  });

  it.each([
    ['no JSON', '{"format":', 'json'],
    ['another format', '{"format":"other","settings":{}}', 'format'],
    ['no settings', '{"format":"cratemark-settings"}', 'format'],
    ['a list', '[]', 'format'],
    ['nothing', '', 'json'],
  ])('that is %s is refused with the reason', (_what, text, why) => {
    expect(readBackup(text)).toEqual({ ok: false, why });
  });

  it('is read with the byte order mark of an editor', () => {
    expect(readBackup(`\uFEFF${file({ flow: false })}`)).toMatchObject({
      ok: true,
      settings: { flow: false },
    });
  });

  it('of any content never changes a prototype, throws, or lets a value pass that storage would refuse', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (values) => {
        const backup = readBackup(file(values));
        expect(backup.ok).toBe(true);
        if (!backup.ok) return;
        for (const [name, value] of Object.entries(backup.settings))
          expect(settings[name as keyof typeof settings].check(value)).toEqual(value);
      }),
    );
  });

  it('answers what stood there before, for undo', async () => {
    await settings.speed.set('polite');
    expect(await applySettings({ speed: 'fast' })).toEqual({ speed: 'polite' });
    expect(await settings.speed.get()).toBe('fast');
  });
});
