import { findGeneric } from './generic.ts';
import { sites } from './index.ts';
import { matchesUrl } from './match-pattern.ts';
import { finishRows } from './row.ts';
import type { FoundRow, Notice, PageTracklist, SiteAdapter } from './site.ts';

export interface FindOptions {
  /** The sites to know; all by default, none to leave everything to the generic detector. */
  adapters?: readonly SiteAdapter[];
}

/** What a page says about the adapter that claims it. */
export interface Inspection {
  /** The id of the adapter; undefined when no adapter claims the page. */
  site?: string;
  rows: number;
  lookedFor: string;
  notice?: Notice;
}

/**
 * The tracklists of a page: by the site's adapter, and where there is none, or it finds nothing on an ordinary page, by the
 * generic detector. Reads the document and changes nothing. A page that refuses to answer gives a list without rows that
 * says why.
 */
export function findTracklists(
  document: Document,
  url: string | URL,
  { adapters = sites }: FindOptions = {},
): PageTracklist[] {
  const address = new URL(url);
  const adapter = adapterFor(adapters, document, address);
  const rows = adapter?.read(document, address) ?? [];
  const notice = adapter?.notice?.(document) ?? (rows.length === 0 ? 'empty' : undefined);
  const answered = rows.length > 0 || notice === 'blocked' || notice === 'captcha';
  if (adapter !== undefined && (answered || adapter.exclusive === true)) {
    return finishLists(adapter.id, titleOf(document, adapter), rows, notice);
  }
  const title = titleOf(document, adapter);
  const generic = findGeneric(document).flatMap((run) => finishLists('generic', title, run, undefined));
  if (adapter === undefined || generic.length > 0) return generic;
  return finishLists(adapter.id, title, [], 'empty');
}

/** Whether the adapter of a page still understands it; for health reports and scheduled checks. */
export function inspect(
  document: Document,
  url: string | URL,
  { adapters = sites }: FindOptions = {},
): Inspection {
  const address = new URL(url);
  const adapter = adapterFor(adapters, document, address);
  if (adapter === undefined) return { rows: 0, lookedFor: '' };
  const rows = adapter.read(document, address).length;
  const notice = adapter.notice?.(document) ?? (rows === 0 ? 'empty' : undefined);
  return { site: adapter.id, rows, lookedFor: adapter.lookedFor, ...(notice !== undefined && { notice }) };
}

/** By address first: what a page says about itself counts only where no address decides. */
function adapterFor(adapters: readonly SiteAdapter[], document: Document, url: URL): SiteAdapter | undefined {
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
    const list = lists.get(row.list ?? '');
    if (list === undefined) lists.set(row.list ?? '', [row]);
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
