import type { PageTracklist, SiteAdapter } from '../../core/page/site.ts';
import { LIMITS } from '../shared/protocol.ts';
import { tell } from '../shared/ask.ts';

let told = '';

/**
 * Tells the background how the adapter of the page fares, whenever that changes, so that the diagnostics page can say which
 * sites were rebuilt. Of the page itself it says nothing.
 */
export function tellHealth(adapter: SiteAdapter, lists: readonly PageTracklist[]): void {
  const own = lists.filter(({ site }) => site === adapter.id);
  const rows = own.reduce((sum, list) => sum + list.rows.length, 0);
  const notice = own[0]?.notice;
  const now = [adapter.id, rows > 0, notice].join(' ');
  if (now === told) return;
  told = now;
  const lookedFor = adapter.lookedFor.slice(0, LIMITS.key);
  tell({
    to: 'background',
    type: 'site-health',
    site: adapter.id,
    rows,
    lookedFor,
    ...(notice !== undefined && { notice }),
  });
}
