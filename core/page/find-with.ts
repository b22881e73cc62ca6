import { matchesUrl } from './match-pattern.ts';
import { finishRows } from './row.ts';
import type { FoundRow, Notice, PageTracklist, SiteAdapter } from './site.ts';

/** What reads a page. In the browser they are scripts of their own, so that a page carries only what it needs. */
export interface Finders {
  adapters: readonly SiteAdapter[];
  /** The second chance, and the only one where no adapter claims the page. */
  generic?: ((document: Document) => readonly (readonly FoundRow[])[]) | undefined;
}

/**
 * The tracklists of a page, found with these finders. Without `generic` the answer may be unfinished: a list without rows
 * and without a notice says that the adapter found nothing and gave no reason, no list that nobody claims the page.
 */
export function findWith({ adapters, generic }: Finders, document: Document, url: URL): PageTracklist[] {
  const adapter = adapterFor(adapters, document, url);
  const rows = adapter?.read(document, url) ?? [];
  const alone = adapter?.exclusive === true && rows.length === 0 ? 'empty' : undefined;
  const notice = adapter?.notice?.(document) ?? alone;
  const title = titleOf(document, adapter);
  if (adapter !== undefined && (rows.length > 0 || notice !== undefined))
    return finishLists(adapter.id, title, rows, notice);
  const found = generic?.(document).flatMap((run) => finishLists('generic', title, run, undefined)) ?? [];
  if (adapter === undefined || found.length > 0) return found;
  return finishLists(adapter.id, title, [], generic === undefined ? undefined : 'empty');
}

/** By address first: what a page says about itself counts only where no address decides. */
export function adapterFor(
  adapters: readonly SiteAdapter[],
  document: Document,
  url: URL,
): SiteAdapter | undefined {
  return (
    adapters.find(({ matches }) => matches.some((pattern) => matchesUrl(pattern, url))) ??
    adapters.find(({ recognises }) => recognises?.(document) === true)
  );
}

function titleOf(document: Document, adapter: SiteAdapter | undefined): string {
  const own =
    adapter?.title?.(document) ??
    document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return (own ?? document.title).replace(/\s+/g, ' ').trim();
}

/** One tracklist for each named list; rows without a name are one list. A notice stands on the first. */
function finishLists(
  site: string,
  title: string,
  found: readonly FoundRow[],
  notice: Notice | undefined,
): PageTracklist[] {
  const lists = new Map<string, FoundRow[]>();
  for (const row of found) {
    const name = row.list ?? '';
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [row]);
    else list.push(row);
  }
  if (lists.size === 0) lists.set('', []);
  const keys = new Map<string, number>();
  return [...lists].map(([name, rows], at) => ({
    site,
    ...(title + name !== '' && { title: [title, name].filter((part) => part !== '').join(': ') }),
    rows: finishRows(rows, keys),
    ...(notice !== undefined && at === 0 && { notice }),
  }));
}
