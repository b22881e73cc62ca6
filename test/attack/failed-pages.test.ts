import { describe, expect, it } from 'vitest';
import { createClient } from '../../core/client.ts';
import { createLookup } from '../../core/lookup/lookup.ts';
import { PageError, parseSearchPage, parseTrackPage } from '../../core/beatport/page.ts';
import { parseLine } from '../../core/tracklist/line.ts';
import { page, type PageParts, query, searchRow } from '../fixtures/beatport-pages.ts';

const KEY = ['search-tracks', { q: 'vela norden glass harbour', per_page: '50' }, 'GR'];
const ASKED = 'Vela Norden Glass Harbour';
const TOLD = { q: 'vela norden glass harbour', type: 'tracks' };

/** A page of searches around one query, as Next.js serves it. */
function served(state: object, parts: PageParts & { key?: unknown } = {}): string {
  const { key = KEY, ...rest } = parts;
  const queries = [{ queryKey: key, state: { status: 'success', error: null, ...state } }];
  return page({ page: '/search/[type]', query: TOLD, queries, ...rest });
}

const EMPTY = { data: { data: [] } };

/** `[]` where a reader takes the page for "Beatport has no such track". */
function read(html: string, asked = ASKED): number | string {
  try {
    return parseSearchPage(html, { query: asked }).length;
  } catch (error) {
    return error instanceof PageError ? error.kind : String(error);
  }
}

const FAILED: [string, string][] = [
  ['whose query has the status "error"', served({ ...EMPTY, status: 'error' })],
  ['whose query is still under way', served({ ...EMPTY, status: 'pending' })],
  ['whose query keeps an error', served({ ...EMPTY, error: { message: 'Request failed' } })],
  ['whose failed query keeps older rows', served({ data: { data: [searchRow()] }, status: 'error' })],
  ['that counts 120 rows and serves none', served({ data: { data: [], count: 120 } })],
  ['that counts them beside an inner list', served({ data: { tracks: { data: [], count: 3 } } })],
  ['with an error beside its empty list', served({ data: { data: [], error: 'upstream' } })],
  ['with a detail beside its empty list', served({ data: { data: [], detail: 'Request was throttled.' } })],
  ['with errors beside its empty list', served({ data: { results: [], errors: [{ code: 4 }] } })],
  ['of status 500', served(EMPTY, { pageProps: { statusCode: 500 } })],
  ['of status 429', served(EMPTY, { pageProps: { statusCode: 429 } })],
  ['with an error of the server', served(EMPTY, { pageProps: { error: { code: 'ECONNRESET' } } })],
  ['of the maintenance route', served(EMPTY, { page: '/maintenance' })],
  ['of the log-in route', served(EMPTY, { page: '/account/login' })],
  ['for other words in its key', served(EMPTY, { key: ['search-tracks', { q: 'somebody else' }, 'GR'] })],
  ['for other words in a key of 2023', served(EMPTY, { key: 'search-all-q=somebody else&count=15' })],
  ['for other words in its address', served(EMPTY, { key: ['search-tracks'], query: { q: 'somebody' } })],
  [
    'with rows for other words',
    served({ data: { data: [searchRow()] } }, { key: ['search-tracks', { q: 'somebody' }] }),
  ],
  ['with a nameless empty list', served(EMPTY, { key: null })],
];

describe('a search page that says of itself that it is no answer', () => {
  it.each(FAILED)('is unreadable %s', (_name, html) => {
    expect(read(html)).toBe('unreadable');
  });

  it.each(FAILED)('never makes a line "not on Beatport" %s', async (_name, html) => {
    expect(await verdictOf(200, html)).not.toBe('none');
  });

  it.each([201, 202, 203, 204, 206, 226, 299])('is no page with status %d', async (status) => {
    expect(await verdictOf(status, served(EMPTY))).not.toBe('none');
  });

  it('costs a line its answer and not its place in the cache', async () => {
    const pages = [served({ ...EMPTY, status: 'error' }), served({ data: { data: [searchRow()] } })];
    const lookup = lookupOver(async () => htmlReply(200, pages.shift() ?? ''));
    const line = parseLine('Vela Norden - Glass Harbour (Kite Machine Remix)');
    expect(await lookup.find(line)).toMatchObject({ ok: false });
    expect(await lookup.find(line)).toMatchObject({ ok: true, match: { verdict: 'match' } });
  });
});

describe('a page of nothing found', () => {
  it.each([
    ['as it is served today', served(EMPTY)],
    [
      'of /search, with its other lists',
      served(
        { data: { tracks: { data: [] }, artists: { data: [{ artist_id: 1 }] } } },
        { page: '/search', key: ['search-all', { q: TOLD.q }, 'GR'] },
      ),
    ],
    ['with a count of none', served({ data: { data: [], count: 0, error: null } })],
    [
      'under a string key of 2023',
      served({ data: { tracks: { data: [] } } }, { key: `search-all-q=${TOLD.q}&count=15&is_approved=true` }),
    ],
    [
      'for the same words written otherwise',
      served(EMPTY, { key: ['search-tracks', { q: '  VELA NORDÉN, Glass Harbour ' }] }),
    ],
  ])('is read as none %s', (_name, html) => {
    expect(read(html)).toBe(0);
  });

  it('is an answer to a line', async () => {
    expect(await verdictOf(200, served(EMPTY))).toBe('none');
  });
});

describe('a track page whose own query failed', () => {
  it('does not say that the track is gone', () => {
    const queries = [
      { ...query(['track-details-70001'], undefined), state: { status: 'error', data: undefined } },
    ];
    const html = page({ page: '/track/[description]/[id]', query: { id: '70001' }, queries });
    expect(() => parseTrackPage(html, { id: 70001 })).toThrow(
      expect.objectContaining({ kind: 'unreadable' }),
    );
  });
});

function lookupOver(fetch: () => Promise<Response>) {
  return createLookup({ client: createClient({ fetch, ratePerSecond: 0, retryAttempts: 1 }) });
}

async function verdictOf(status: number, html: string): Promise<string> {
  const lookup = lookupOver(async () => htmlReply(status, html));
  const result = await lookup.find(parseLine('Vela Norden - Glass Harbour'));
  return result.ok ? result.match.verdict : result.failure.kind;
}

function htmlReply(status: number, html: string): Response {
  const body = status === 204 ? null : html;
  return new Response(body, { status, headers: { 'content-type': 'text/html' } });
}
