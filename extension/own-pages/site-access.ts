import { browser } from 'wxt/browser';
import type { SiteAdapter } from '../../core/page/site.ts';
import { hostPatterns } from '../shared/host-pattern.ts';
import { succeeds } from '../shared/ask.ts';
import { settings } from '../shared/settings.ts';

type Site = Pick<SiteAdapter, 'id' | 'name' | 'matches' | 'optional'>;

/** One site as its switch shows it. */
export interface SiteChoice {
  id: string;
  name: string;
  /** Host patterns, as the browser is asked for them. */
  hosts: string[];
  /** Asked for later, instead of at installation; the permission can be given back. */
  optional: boolean;
  /** The browser allows all of the hosts at the moment. */
  allowed: boolean;
  /** Allowed and not switched off: its pages are annotated. */
  on: boolean;
}

export async function readSites(sites: readonly Site[]): Promise<SiteChoice[]> {
  const off = await settings.sitesOff.get();
  return Promise.all(
    sites.map(async ({ id, name, matches, optional }) => {
      const hosts = hostPatterns(matches);
      const allowed = await browser.permissions.contains({ origins: hosts });
      return { id, name, hosts, optional, allowed, on: allowed && !off.includes(id) };
    }),
  );
}

/** Calls after anything that a switch shows may have changed. Returns how to stop. */
export function watchSites(listener: () => void): () => void {
  const stop = settings.sitesOff.watch(listener);
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    stop();
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** For all pages of the site, in all tabs. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  await succeeds({ to: 'background', type: 'switch-site', site, on });
}

/** Must be called from a click, before anything is awaited. False when the user refused. */
export function allowHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] }).catch(() => false);
}

/** Gives a permission back; another site on the same hosts loses it too. */
export function giveHostsBack(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...hosts] }).catch(() => false);
}
