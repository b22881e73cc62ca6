import { adapterFor, findWith } from '../../core/page/find-with.ts';
import type { PageTracklist } from '../../core/page/site.ts';
import { succeeds } from '../shared/ask.ts';
import { offeredFinders } from './offered-finders.ts';
import { tellHealth } from './tell-health.ts';

/**
 * The tracklists of the page by the finders at hand. Where they are too few, the others are sent for and `onMore` tells that
 * it is worth looking again. A page of a site that serves other pages as well is left alone while no adapter claims it.
 */
export function findHere(document: Document, url: string, onMore: () => void): PageTracklist[] {
  const address = new URL(url);
  const lists = findWith(offeredFinders(), document, address);
  const unexplained = lists.length === 1 && lists[0]?.rows.length === 0 && lists[0].notice === undefined;
  const adapter = adapterFor(offeredFinders().adapters, document, address);
  if (unexplained && offeredFinders().generic === undefined)
    void bringFinders().then((brought) => brought && onMore());
  else if (adapter !== undefined) tellHealth(adapter, lists);
  return lists;
}

/** Who a page belongs to: an adapter's site, or the host itself where the site is unknown. */
export function siteOf(document: Document): { id: string; name: string } {
  const { href, hostname } = document.location;
  return (
    adapterFor(offeredFinders().adapters, document, new URL(href)) ??
    offeredFinders().adapters.find(({ matches }) =>
      matches.some((pattern) => hostOf(pattern) === hostname),
    ) ?? { id: hostname, name: hostname }
  );
}

function hostOf(pattern: string): string | undefined {
  return pattern.split('/')[2];
}

let bringing: Promise<boolean> | undefined;

/** Asks the background for what this page lacks. False when it cannot be brought. */
export function bringFinders(): Promise<boolean> {
  const bring = () => succeeds({ to: 'background', type: 'bring-finders' });
  bringing ??= bring().finally(() => (bringing = undefined));
  return bringing;
}
