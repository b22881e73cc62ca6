import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allowHosts,
  giveHostsBack,
  readSites,
  watchSites,
} from '../../../extension/own-pages/site-access.ts';
import { settings } from '../../../extension/shared/settings.ts';
import { eventually, fire, freshWorld, type World } from '../browser.ts';

let world: World;
beforeEach(() => void (world = freshWorld()));

const SITES = [
  {
    id: 'radio',
    name: 'Radio',
    matches: ['https://radio.example/shows/*', 'https://radio.example/sets/*'],
    optional: true,
  },
  { id: 'wiki', name: 'Wiki', matches: ['https://www.wiki.example/w/*'], optional: false },
];

describe('the sites', () => {
  it('are on when the browser allows all their hosts and they are not switched off', async () => {
    world.granted.origins = ['https://www.wiki.example/*'];
    expect(await readSites(SITES)).toEqual([
      {
        id: 'radio',
        name: 'Radio',
        hosts: ['https://radio.example/*'],
        optional: true,
        allowed: false,
        on: false,
      },
      {
        id: 'wiki',
        name: 'Wiki',
        hosts: ['https://www.wiki.example/*'],
        optional: false,
        allowed: true,
        on: true,
      },
    ]);
    await settings.sitesOff.set(['wiki']);
    expect((await readSites(SITES))[1]).toMatchObject({ allowed: true, on: false });
  });

  it('show as off when their permission was taken back', async () => {
    world.granted.origins = ['https://radio.example/*'];
    expect((await readSites(SITES))[0]).toMatchObject({ allowed: true, on: true });
    world.granted.origins = [];
    expect((await readSites(SITES))[0]).toMatchObject({ allowed: false, on: false });
  });

  it('tell of each change of a switch or a permission, until nobody listens', async () => {
    const listener = vi.fn();
    const stop = watchSites(listener);
    fire(fakeBrowser.permissions.onRemoved, {});
    expect(listener).toHaveBeenCalledTimes(1);
    await settings.sitesOff.set(['wiki']);
    await eventually(() => expect(listener).toHaveBeenCalledTimes(2));
    stop();
    fire(fakeBrowser.permissions.onAdded, {});
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('ask the browser for exactly their hosts, and a failing question is a no', async () => {
    const asked: unknown[] = [];
    Object.assign(fakeBrowser.permissions, {
      request: async (wanted: unknown) => asked.push(wanted) === 1,
      remove: () => Promise.reject(new Error('required')),
    });
    expect(await allowHosts(['https://radio.example/*'])).toBe(true);
    expect(asked).toEqual([{ origins: ['https://radio.example/*'] }]);
    expect(await giveHostsBack(['https://radio.example/*'])).toBe(false);
  });
});
