import { type Browser, browser } from 'wxt/browser';
import type { SiteAdapter } from '../core/sites/site.ts';
import { ANNOTATE_SCRIPT } from './annotate-tab.ts';

type Site = Pick<SiteAdapter, 'id' | 'matches' | 'optional'>;
type Script = Browser.scripting.RegisteredContentScript;

let turn: Promise<void> = Promise.resolve();

/**
 * Makes the annotating script run by itself on the optional sites the user allowed, and on no others. Called whenever
 * either may differ: browsers forget registrations with an update, users take permissions back. One call at a time,
 * because two at once would register an id twice, which fails for all.
 */
export function registerSites(sites: readonly Site[]): Promise<void> {
  turn = turn
    .then(() => register(sites))
    .catch((cause: unknown) => {
      console.error('Cratemark could not register its script for the sites you allowed:', cause);
    });
  return turn;
}

async function register(sites: readonly Site[]): Promise<void> {
  const optional = await Promise.all(sites.filter((site) => site.optional).map(scriptFor));
  const wanted = optional.filter((script) => script !== undefined);
  const present = await browser.scripting.getRegisteredContentScripts();
  const kept = new Set(
    present.filter((script) => wanted.some((one) => isSame(one, script))).map(({ id }) => id),
  );
  const stale = present.map(({ id }) => id).filter((id) => !kept.has(id));
  const missing = wanted.filter(({ id }) => !kept.has(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

/** Undefined when none of the site's hosts is allowed. */
async function scriptFor({ id, matches }: Site): Promise<Script | undefined> {
  const allowed = await Promise.all(matches.map(isAllowed));
  const granted = matches.filter((_pattern, index) => allowed[index]);
  if (granted.length === 0) return undefined;
  return { id, matches: granted, js: [ANNOTATE_SCRIPT], runAt: 'document_idle', persistAcrossSessions: true };
}

/** Permissions are for hosts, whatever the path. */
function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*')] });
}

/** Browsers give the script's address back without its slash, or whole. */
function isSame(wanted: Script, present: Script): boolean {
  const lists = [wanted, present].map(({ matches = [] }) => [...matches].sort().join(' '));
  return (
    wanted.id === present.id &&
    lists[0] === lists[1] &&
    (present.js ?? []).some((js) => js.endsWith('annotate.js'))
  );
}
