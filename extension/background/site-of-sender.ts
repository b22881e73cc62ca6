import { matchesUrl } from '../../core/page/match-pattern.ts';
import { hostPatterns } from '../shared/host-pattern.ts';
import { addressOf, type Sender } from '../shared/senders.ts';
import { siteFacts } from '../shared/site-facts.ts';

/**
 * Whether a message comes from the hosts of a site, or from one where people show the site's pages under names of their own.
 * Hosts only: a single-page site goes from page to page without a new address for its script.
 */
export function isOfSite(sender: Sender, id: string): boolean {
  const site = siteFacts.find((facts) => facts.id === id);
  const address = addressOf(sender);
  if (site === undefined || address === undefined) return false;
  return site.recognises || hostPatterns(site.matches).some((hosts) => matchesUrl(hosts, address));
}
