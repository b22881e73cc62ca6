import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { paceOf } from '../../../extension/background/pace.ts';
import { readSettings, settings, watchSettings } from '../../../extension/shared/settings.ts';
import { eventually, freshWorld } from '../browser.ts';

beforeEach(() => void freshWorld());

describe('settings', () => {
  it('are the fallbacks before anything is chosen', async () => {
    expect(await readSettings()).toEqual({
      fields: ['bpm', 'key', 'label'],
      density: 'compact',
      notation: 'camelot',
      speed: 'normal',
      inFlight: 3,
      dailyBudget: 1_000,
      sitesOff: [],
      flow: true,
      volume: 0.8,
    });
  });

  it('keep what was chosen, a false and a zero included', async () => {
    await settings.flow.set(false);
    await settings.volume.set(0);
    await settings.fields.set([]);
    expect(await readSettings()).toMatchObject({ flow: false, volume: 0, fields: [] });
  });

  it.each([
    ['density', 'enormous'],
    ['notation', 7],
    ['speed', ['fast']],
    ['inFlight', 0],
    ['inFlight', 1e9],
    ['inFlight', '3'],
    ['volume', '1'],
    ['flow', 'yes'],
    ['sitesOff', 'all'],
    ['fields', { bpm: true }],
  ] as const)('read a stored %s of %o as the fallback and leave it in place', async (name, stored) => {
    await fakeBrowser.storage.local.set({ [name]: stored });
    expect(await settings[name].get()).toEqual(settings[name].fallback);
    expect(await fakeBrowser.storage.local.get(name)).toEqual({ [name]: stored });
  });

  it('drop the parts of a list that a later version may have added, and order it', async () => {
    await fakeBrowser.storage.local.set({ fields: ['label', 'mood', 'bpm'], fields$: { v: 9 } });
    expect(await settings.fields.get()).toEqual(['bpm', 'label']);
  });

  it('tell watchers in another context of each change, until they stop', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await settings.density.set('dot');
    await eventually(() => expect(seen).toHaveBeenCalledWith(expect.objectContaining({ density: 'dot' })));
    stop();
    await settings.density.set('full');
    expect(await settings.density.get()).toBe('full');
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('that change at once do not undo each other', async () => {
    await Promise.all([settings.speed.set('fast'), settings.inFlight.set(9), settings.flow.set(false)]);
    expect(await readSettings()).toMatchObject({ speed: 'fast', inFlight: 9, flow: false });
  });

  it.each([
    ['polite', 1],
    ['normal', 2],
    ['fast', 3],
  ] as const)('mean %s as %i starts a second', (speed, ratePerSecond) => {
    expect(paceOf({ speed, inFlight: 4 })).toEqual({ ratePerSecond, maxConcurrent: 4, burst: 6 });
  });
});
