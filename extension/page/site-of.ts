import { sites } from '../../core/sites/index.ts';
import { matchesUrl } from '../../core/sites/match-pattern.ts';

/** Who a page belongs to: an adapter's site, or the host itself where nobody knows the site. */
export function siteOf(document: Document): { id: string; name: string } {
  const url = new URL(document.location.href);
  const site =
    sites.find(({ matches }) => matches.some((pattern) => matchesUrl(pattern, url))) ??
    sites.find(({ recognises }) => recognises?.(document) === true);
  return site ?? { id: url.hostname, name: url.hostname };
}
