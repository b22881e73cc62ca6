import type { SiteChoice } from '../../../extension/own-pages/site-access.ts';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Welcome from '../../../components/welcome/Welcome.svelte';
import type { WelcomeServices } from '../../../components/welcome/welcome-services.ts';
import { pageServices } from '../page-services.ts';

const face = (state: 'waiting' | 'match', name: string) => ({ state, name, parts: [{ text: name }] });
const site = (id: string, more: Partial<SiteChoice> = {}): SiteChoice => ({
  id,
  name: id.toUpperCase(),
  hosts: [`https://${id}.example/*`],
  optional: true,
  allowed: false,
  on: false,
  ...more,
});

let page: Record<string, unknown> | undefined;
afterEach(async () => {
  if (page) await unmount(page);
  document.body.replaceChildren();
});

async function open(more: Partial<WelcomeServices> = {}) {
  const state = { sites: [site('wiki', { allowed: true, on: true }), site('radio'), site('show')] };
  const services: WelcomeServices = {
    ...pageServices,
    sample: async () => ({
      rows: [
        {
          text: 'A - B',
          faces: { waiting: face('waiting', 'looking up'), answered: face('match', 'found') },
        },
        { text: 'ID - ID' },
      ],
      frame: { density: 'compact', width: 20, brief: 16 },
    }),
    openCard: vi.fn(),
    missing: async () => undefined,
    grant: vi.fn(async () => true),
    sites: async () => state.sites,
    allowHosts: vi.fn(async () => true),
    switchSite: vi.fn(async (id: string, on: boolean) => {
      state.sites = state.sites.map((one) => (one.id === id ? { ...one, on, allowed: true } : one));
    }),
    tracklists: [{ name: 'Lists', url: 'https://lists.example/' }],
    ...more,
  };
  page = mount(Welcome, { target: document.body, props: { services } });
  await settle();
  return { services, state };
}

async function settle() {
  flushSync();
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
}

const badges = () =>
  [...document.querySelectorAll('sample-badge')].map((host) => host.shadowRoot!.querySelector('button')!);
const button = (name: RegExp) =>
  [...document.querySelectorAll('button')].find((one) => name.test(one.textContent))!;
const said = () => document.body.textContent.replace(/\s+/g, ' ');

describe('welcome', () => {
  it('annotates the sample row by row, and leaves a row without a track alone', async () => {
    const { services } = await open();
    expect(badges()).toHaveLength(1);
    await vi.waitFor(() => expect(badges()[0]!.className).toBe('match'), { timeout: 5_000 });
    badges()[0]!.click();
    expect(services.openCard).toHaveBeenCalledWith(0, badges()[0]);
  });

  it('enables the sites that stay ticked, asking for exactly their hosts inside the click', async () => {
    const { services } = await open();
    expect(said()).toContain('Ready: WIKI');
    const [, show] = document.querySelectorAll<HTMLInputElement>('.choice input');
    show!.click();
    await settle();
    button(/Enable the ticked sites \(1\)/).click();
    // Nothing was awaited yet.
    expect(services.allowHosts).toHaveBeenCalledWith(['https://radio.example/*']);
    await settle();
    expect(services.switchSite).toHaveBeenCalledTimes(1);
    expect(said()).toContain('Ready: WIKI, RADIO');
    expect(said()).toContain('Sites switched on: 1');
  });

  it('changes nothing when the browser says no, and says how to go on', async () => {
    const { services } = await open({ allowHosts: async () => false });
    button(/Enable the ticked sites \(2\)/).click();
    await settle();
    expect(services.switchSite).not.toHaveBeenCalled();
    expect(said()).toContain('did not allow these sites');
  });

  it('asks for consent before anything is sent, where the browser wants it', async () => {
    const missing = vi.fn<WelcomeServices['missing']>(async () => 'consent');
    const grant = vi.fn(async () => false);
    await open({ missing, grant });
    expect(said()).toContain('May Cratemark look up your tracklists?');
    button(/Allow searching/).click();
    expect(grant).toHaveBeenCalledWith('consent');
    await settle();
    expect(said()).toContain('The browser did not allow it.');
    grant.mockResolvedValue(true);
    missing.mockResolvedValue(undefined);
    button(/Allow searching/).click();
    await settle();
    expect(button(/Allow searching/)).toBeUndefined();
  });

  it('asks for nothing that is allowed already', async () => {
    await open();
    expect(button(/Allow/)).toBeUndefined();
  });
});
