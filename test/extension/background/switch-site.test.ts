import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send, startBackground, stopBackground } from '../background-life.ts';
import { inTab } from '../fake-port.ts';

afterEach(stopBackground);

const off = async () => (await fakeBrowser.storage.local.get('sitesOff'))['sitesOff'];
const turn = (site: string, on: boolean, sender?: object) => send({ type: 'switch-site', site, on }, sender);

describe('a site', () => {
  it('is switched off and on again', async () => {
    startBackground();
    for (const site of ['mixesdb', 'bandcamp', 'mixesdb'])
      expect(await turn(site, false)).toEqual({ ok: true });
    expect(await off()).toEqual(['bandcamp', 'mixesdb']);
    await turn('mixesdb', true);
    expect(await off()).toEqual(['bandcamp']);
  });

  it('is switched by its page and by the popup at the same moment as others are', async () => {
    startBackground();
    await Promise.all([turn('mixesdb', false, inTab(1)), turn('bandcamp', false), turn('nts', false)]);
    expect(await off()).toEqual(['mixesdb', 'bandcamp', 'nts']);
  });
});
