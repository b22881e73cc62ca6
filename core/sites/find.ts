import { adapterFor, findWith } from '../page/find-with.ts';
import { findGeneric } from '../page/generic.ts';
import { sites } from './index.ts';
import type { PageDocument } from '../page/dom-types.ts';
import type { Notice, PageTracklist, SiteAdapter } from '../page/site.ts';

/** Which adapters read a page. */
export interface FindTracklistsOptions {
  /** The sites to know; all by default, none to leave everything to the generic detector. */
  adapters?: readonly SiteAdapter[];
}

/** What a page says about the adapter that claims it. */
export interface Inspection {
  /** The id of the adapter; undefined when no adapter claims the page. */
  site?: string;
  /** How many rows it finds. */
  rows: number;
  /** Where it looks for rows, in words or as a selector. */
  lookedFor: string;
  /** Why there are none, or why they are not what they seem. */
  notice?: Notice;
}

/**
 * The tracklists of a page: by the site's adapter, and where there is none, or it finds nothing on an ordinary page, by the
 * generic detector. Reads the document and changes nothing. A page that refuses to answer gives a list without rows that
 * says why.
 */
export function findTracklists(
  document: PageDocument,
  url: string | URL,
  { adapters = sites }: FindTracklistsOptions = {},
): PageTracklist[] {
  return findWith({ adapters, generic: findGeneric }, document, new URL(url));
}

/** Whether the adapter of a page still understands it; for health reports and scheduled checks. */
export function inspect(
  document: PageDocument,
  url: string | URL,
  { adapters = sites }: FindTracklistsOptions = {},
): Inspection {
  const address = new URL(url);
  const adapter = adapterFor(adapters, document, address);
  if (adapter === undefined) return { rows: 0, lookedFor: '' };
  const rows = adapter.read(document, address).length;
  const notice = adapter.notice?.(document) ?? (rows === 0 ? 'empty' : undefined);
  return { site: adapter.id, rows, lookedFor: adapter.lookedFor, ...(notice !== undefined && { notice }) };
}
