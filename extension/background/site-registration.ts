import pLimit from 'p-limit';
import { type Browser, browser } from 'wxt/browser';
import { hostPattern, hostPatterns } from '../shared/host-pattern.ts';
import type { SiteFacts } from '../shared/site-facts.ts';
import { ANNOTATE_SCRIPT, siteScript } from '../shared/site-scripts.ts';

type Script = Browser.scripting.RegisteredContentScript;

const inTurn = pLimit(1);

/**
 * Makes the annotating script run by itself on the optional sites the user allowed, and on no others. Called whenever
 * either may differ: browsers forget registrations with an update, users take permissions back. One call at a time,
 * because two at once would register an id twice, which fails for all.
 */
export function registerSites(sites: readonly SiteFacts[]): Promise<void> {
  return inTurn(() => register(sites)).catch((cause: unknown) => {
    console.error('Cratemark could not register its script for the sites you allowed:', cause);
  });
}

async function register(sites: readonly SiteFacts[]): Promise<void> {
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
async function scriptFor({
  id,
  matches,
  singlePage,
  allFrames = false,
}: SiteFacts): Promise<Script | undefined> {
  const allowed = await Promise.all(matches.map((pattern) => isAllowed(hostPattern(pattern))));
  const granted = matches.filter((_pattern, index) => allowed[index]);
  if (granted.length === 0) return undefined;
  // A single-page site loads once, perhaps on another of its pages. The script waits there for one that the adapter claims.
  const pages = singlePage === true ? hostPatterns(granted) : granted;
  return {
    id,
    matches: pages,
    js: [siteScript(id), ANNOTATE_SCRIPT],
    runAt: 'document_idle',
    persistAcrossSessions: true,
    allFrames,
  };
}

function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

function isSame(wanted: Script, present: Script): boolean {
  return wanted.id === present.id && shapeOf(wanted) === shapeOf(present);
}

/** Browsers give a script's address back without its slash, or whole. */
function shapeOf({ matches = [], js = [], allFrames = false }: Script): string {
  return [
    allFrames,
    ...[...matches].sort(),
    ...js.map((file) => file.replace(/^(?:[a-z-]+:\/\/[^/]+)?\//, '')),
  ].join(' ');
}
