import type { CatalogueTrack } from './catalogue-track.ts';
import { escapeHtml } from './escape.ts';
import { page1001 } from './sample-1001.ts';
import { pageMixesdb } from './sample-mixesdb.ts';
import { pagePlain } from './sample-plain.ts';
import type { SampleRow } from './sample-row.ts';
import { sampleStyle } from './sample-style.ts';

export type SampleStyle = '1001' | 'mixesdb' | 'plain';

export interface TracklistPageOptions {
  rows: readonly SampleRow[];
  style: SampleStyle;
  title?: string;
  artist?: string;
  date?: string;
  /** Where covers, lengths and catalogue numbers of the rows come from; without it the rows show none. */
  catalogue?: readonly CatalogueTrack[];
  /** A strict Content-Security-Policy: only the page's own script and style run. A text is taken as the policy itself. */
  csp?: boolean | string;
  /** Trusted Types enforced, with this list of allowed policy names. */
  trustedTypes?: string;
  direction?: 'ltr' | 'rtl';
  dark?: boolean;
}

/** What a page of any style is written from. */
export interface PageContent {
  title: string;
  artist: string;
  date: string;
  rows: readonly SampleRow[];
  trackOf: (row: SampleRow) => CatalogueTrack | undefined;
}

/** The parts that differ between styles. */
export interface PageBody {
  /** Class of the body element. */
  className: string;
  head: string;
  body: string;
  script: string;
}

/** A tracklist page in the structure of a real site, from one list of rows. */
export function makeTracklistPage(options: TracklistPageOptions): string {
  const {
    rows,
    catalogue = [],
    title = 'Night Drive 214',
    artist = 'Isaura Venn',
    date = '2026-06-20',
  } = options;
  const byId = new Map(catalogue.map((track) => [track.id, track]));
  const trackOf = (row: SampleRow) => (row.trackId === undefined ? undefined : byId.get(row.trackId));
  const content = BODIES[options.style]({ title, artist, date, rows, trackOf });
  const policy = policyOf(options);
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">` : '';
  return (
    `<!DOCTYPE html>\n<html lang="en" dir="${options.direction ?? 'ltr'}" class="${options.dark ? 'dark' : 'light'}">` +
    `<head><meta charset="utf-8">${meta}<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `${content.head}<style nonce="demo">${sampleStyle(options.style)}</style></head>\n` +
    `<body class="${content.className}">${content.body}\n<script nonce="demo">${content.script}</script></body></html>\n`
  );
}

const BODIES: Record<SampleStyle, (content: PageContent) => PageBody> = {
  1001: page1001,
  mixesdb: pageMixesdb,
  plain: pagePlain,
};

function policyOf({ csp, trustedTypes }: TracklistPageOptions): string {
  const strict =
    "default-src 'none'; script-src 'nonce-demo'; style-src 'nonce-demo'; img-src 'self'; base-uri 'none'";
  const typed = `require-trusted-types-for 'script'; trusted-types ${trustedTypes ?? ''}`;
  const base = csp === true ? strict : csp || '';
  return [base, ...(trustedTypes === undefined ? [] : [typed])].filter(Boolean).join('; ');
}
