import { describe, expect, test } from 'vitest';
import { PageError, parseListPage, parseSearchPage, parseTrackPage } from '../../../core/beatport/page.ts';
import {
  SECRET,
  catalogRow,
  detailsRow,
  listPage,
  page,
  query,
  releasePage,
  searchPage,
  searchRow,
  trackPage,
} from '../../fixtures/beatport-pages.ts';

const ids = (tracks: { id: number }[]) => tracks.map(({ id }) => id);
const rows = [searchRow({ track_id: 11 }), searchRow({ track_id: 12 })];

function failure(run: () => unknown): PageError {
  try {
    run();
  } catch (error) {
    if (error instanceof PageError) return error;
    throw error;
  }
  throw new Error('the page was read');
}

describe('parseSearchPage', () => {
  test.each([
    ['the list key of /search/tracks', { key: ['search-tracks', { q: 'x', per_page: '50' }, 'GR'] }],
    ['the list key of /search', { key: ['search-all', { q: 'x', count: '15' }, 'GR'] }],
    ['the string key of 2023', { key: 'search-all-q=x&count=15&is_approved=true&preorder=true' }],
    ['a string key that holds the word recommended', { key: 'search-all-q=recommended&count=15' }],
    ['no key at all', { key: undefined }],
    ['a key nobody knows', { key: ['find-songs-v9', 3] }],
  ])('finds the rows under %s', (_, parts) => {
    expect(ids(parseSearchPage(searchPage(rows, parts)))).toEqual([11, 12]);
  });

  test.each([
    ['tracks.data', { tracks: { data: rows }, artists: { data: [] }, releases: { data: [] } }],
    ['data', { data: rows }],
    ['results', { results: rows }],
  ])('finds the rows in %s', (_, data) => {
    const queries = [query('search-artists', { data: [{ artist_id: 1 }] }), query('search-all', data)];
    expect(ids(parseSearchPage(page({ page: '/search', queries })))).toEqual([11, 12]);
  });

  test.each([
    ['catalog', catalogRow({ id: 11 })],
    ['details', detailsRow({ track_id: 11 })],
  ])('reads rows that moved to the %s shape', (_, row) => {
    expect(ids(parseSearchPage(searchPage([row])))).toEqual([11]);
  });

  test('nothing found is an answer', () => {
    expect(parseSearchPage(searchPage([]))).toEqual([]);
    expect(parseSearchPage(searchPage([], { key: 'search-all-q=x' }))).toEqual([]);
    expect(
      parseSearchPage(
        page({ queries: [query(['search-all'], { tracks: { data: [] }, artists: { data: [1] } })] }),
      ),
    ).toEqual([]);
  });

  test('one unreadable row costs one row', () => {
    expect(ids(parseSearchPage(searchPage([null, rows[0], { track_id: 'x' }, 'y', rows[1]])))).toEqual([
      11, 12,
    ]);
  });

  test('rows that nobody can read are a changed page, never an empty answer', () => {
    const error = failure(() => parseSearchPage(searchPage([{ song_id: 1, song_title: 'x' }])));
    expect(error).toMatchObject({ kind: 'unreadable', reason: 'page-changed' });
    expect(error.sample).toBe('page=/search/[type] search-tracks:{data[{song_id,song_title}]}');
  });

  test('recommended tracks on a search page are no result', () => {
    const queries = [query('search-recommendations', { results: [detailsRow()] })];
    expect(failure(() => parseSearchPage(page({ page: '/search', queries }))).reason).toBe('page-changed');
  });

  test('an empty list under another key is no answer', () => {
    expect(failure(() => parseSearchPage(searchPage([], { key: ['search-labels'] }))).reason).toBe(
      'page-changed',
    );
  });

  test('a page found by its attributes in another order, with a nonce, reads the same', () => {
    const html = searchPage(rows).replace(
      '<script id="__NEXT_DATA__" type="application/json">',
      `<script nonce="abc" type='application/json' crossorigin  id='__NEXT_DATA__' data-x>`,
    );
    expect(ids(parseSearchPage(html))).toEqual([11, 12]);
  });

  test('the name of the script in ordinary text is passed over', () => {
    const body = '<p>__NEXT_DATA__</p><script>window.__NEXT_DATA__ && go()</script>';
    expect(ids(parseSearchPage(searchPage(rows, { body })))).toEqual([11, 12]);
  });

  test('a title that closes a script or names a challenge does no harm', () => {
    const title = '</script>Just a moment... cf-chl- & <b>';
    expect(parseSearchPage(searchPage([searchRow({ track_name: title })]))[0]?.title).toBe(title);
  });
});

describe('parseTrackPage', () => {
  const others = Array.from({ length: 200 }, (_, i) => detailsRow({ track_id: 80_000 + i }));

  test('takes the own track and none of the recommended ones', () => {
    expect(parseTrackPage(trackPage(detailsRow(), { others })).id).toBe(70001);
  });

  test('reads the catalog shape of older pages', () => {
    const queries = [query(['track-70001'], catalogRow())];
    expect(
      parseTrackPage(page({ page: '/track/[description]/[id]', query: { id: '70001' }, queries })).id,
    ).toBe(70001);
  });

  test('knows its id from the key, from the caller or from the record beside the queries', () => {
    const queries = [
      query('track-70001-recommendations', others),
      query('track-details-70001', detailsRow()),
    ];
    expect(parseTrackPage(page({ queries })).id).toBe(70001);
    expect(parseTrackPage(page({ queries: [query('renamed', catalogRow())] }), { id: 70001 }).id).toBe(70001);
    expect(parseTrackPage(page({ pageProps: { track: catalogRow() } })).id).toBe(70001);
  });

  test('a record with another id is not the own track', () => {
    expect(
      failure(() => parseTrackPage(trackPage(detailsRow({ track_id: 80_001 }), { others }))).reason,
    ).toBe('page-changed');
    const queries = [query('renamed', detailsRow({ track_id: 80_001 }))];
    expect(failure(() => parseTrackPage(page({ queries }), { id: 70001 })).kind).toBe('unreadable');
  });

  test.each([[null], [undefined]])('an own track of %s is not found', (own) => {
    expect(failure(() => parseTrackPage(trackPage(own, { others }))).kind).toBe('not-found');
  });

  test('links to the origin it came from', () => {
    expect(parseTrackPage(trackPage(detailsRow()), { origin: 'http://localhost:9' }).url).toBe(
      'http://localhost:9/track/glass-harbour/70001',
    );
  });
});

describe('parseListPage', () => {
  const list = [catalogRow({ id: 21 }), catalogRow({ id: 22 }), catalogRow({ id: 23 })];

  test.each([
    ['top-100', 'genre-90-top-100-tracks-per_page=100&hype=false'],
    ['label', ['label-301-tracks', { page: 1 }]],
    ['chart, whose key is not known', ['chart-77', 1]],
  ])('reads a %s in page order', (_, key) => {
    expect(ids(parseListPage(listPage(key, list)))).toEqual([21, 22, 23]);
  });

  test('puts a release, served last to first, into track order', () => {
    expect(ids(parseListPage(releasePage(list)))).toEqual([23, 22, 21]);
  });

  test('lets track numbers decide where all rows of a release have one', () => {
    const numbered = [
      catalogRow({ id: 21, number: 2 }),
      catalogRow({ id: 22, number: 3 }),
      catalogRow({ id: 23, number: 1 }),
    ];
    expect(ids(parseListPage(releasePage(numbered)))).toEqual([23, 21, 22]);
  });

  test('reads a list of 150', () => {
    const long = Array.from({ length: 150 }, (_, i) => catalogRow({ id: 1000 + i }));
    expect(parseListPage(listPage('top-100-tracks', long))).toHaveLength(150);
  });

  test('an empty list under a known key is an answer', () => {
    expect(parseListPage(listPage(['label-301-tracks'], []))).toEqual([]);
  });

  test.each([
    ['parseListPage', parseListPage],
    ['parseSearchPage', parseSearchPage],
  ])('%s takes no list of a track page, whatever its key', (_, parse) => {
    const queries = [query('similar-tracks', { results: list }), query('track-70001', catalogRow())];
    expect(failure(() => parse(page({ page: '/track/[description]/[id]', queries }))).reason).toBe(
      'page-changed',
    );
  });

  test('charts and recommendations of a track page are no list', () => {
    const html = trackPage(detailsRow(), { others: [detailsRow({ track_id: 80_000 })] });
    expect(failure(() => parseListPage(html)).reason).toBe('page-changed');
  });
});

describe.each([
  ['parseSearchPage', parseSearchPage],
  ['parseTrackPage', parseTrackPage],
  ['parseListPage', parseListPage],
])('%s tells failures apart', (_, parse) => {
  const shell = (inner: string) => `<!DOCTYPE html><html><head>${inner}</head><body></body></html>`;

  test.each([
    ['waiting page', '<title>Just a moment...</title>'],
    ['challenge script', '<script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>'],
    ['challenge field', '<input name="cf-chl-bypass">'],
    ['proof of work', '<form action="/human-test/submit"></form>'],
    ['proof of work script', '<script>findProof(4)</script>'],
  ])('%s: challenge', (name, inner) => {
    expect(failure(() => parse(shell(inner))).kind, name).toBe('challenge');
  });

  test.each([
    ['a missing page', { page: '/404' }, 'not-found', 'not-found'],
    ['an error page', { page: '/_error' }, 'not-found', 'not-found'],
    ['an error page of 404', { page: '/_error', pageProps: { statusCode: 404 } }, 'not-found', 'not-found'],
    [
      'an error page of 500',
      { page: '/_error', pageProps: { statusCode: 500 } },
      'unreadable',
      'server-error',
    ],
    ['the proof of work as a page', { page: '/human-test/[id]' }, 'challenge', 'challenge'],
    ['a page without its list', { page: '/genre' }, 'unreadable', 'page-changed'],
    ['queries of another type', { page: '/search', queries: { a: 1 } }, 'unreadable', 'page-changed'],
  ])('%s', (_name, parts, kind, reason) => {
    expect(failure(() => parse(page(parts)))).toMatchObject({ kind, reason });
  });

  test('a normal page that loads a challenge script is no challenge', () => {
    const body = '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>';
    expect(failure(() => parse(page({ page: '/x', body }))).kind).toBe('unreadable');
  });

  test.each([
    ['', 'no-data'],
    ['{"error":"x"}', 'no-data'],
    [shell('<title>502 Bad Gateway</title>'), 'no-data'],
    ['<script id="__NEXT_DATA__" type="application/json">{"a":</script>', 'bad-json'],
    ['<script id="__NEXT_DATA__" type="application/json">7</script>', 'bad-json'],
    ['<script id="__NEXT_DATA__" type="application/json">{"props":{}', 'cut-short'],
    ['<script id="__NEXT_DATA__"', 'no-data'],
  ])('%j is unreadable: %s', (html, reason) => {
    expect(failure(() => parse(html))).toMatchObject({ kind: 'unreadable', reason });
  });

  test('a page that lost its end is cut short wherever the cut is', () => {
    const whole = searchPage(rows, {
      body: '<script src="/cdn-cgi/challenge-platform/x.js"></script>'.repeat(3),
    });
    const start = whole.indexOf('<div id="__next">') + 20;
    for (let end = start; end < whole.indexOf('</script></body>'); end += 40) {
      expect(failure(() => parse(whole.slice(0, end))).reason, `cut at ${end}`).toBe('cut-short');
    }
  });
});

describe('session material', () => {
  test.each([
    ['search page', () => parseSearchPage(searchPage(rows))],
    ['track page', () => parseTrackPage(trackPage(detailsRow()))],
    ['list page', () => parseListPage(listPage('top-100', [catalogRow()]))],
  ])('is not part of what a %s gives', (_, read) => {
    expect(JSON.stringify(read())).not.toContain(SECRET);
  });

  test('is not part of an error, even of broken JSON', () => {
    const secretKey = {
      [SECRET]: 1,
      access_token: SECRET,
      userEmail: SECRET,
      name: SECRET,
      location: { realIp: SECRET },
    };
    const broken = searchPage(rows).replace('"accessToken":', '"accessToken";');
    const pages = [
      broken,
      searchPage([secretKey]),
      searchPage([{ song: secretKey }], { key: ['search-tracks', SECRET] }),
      page({ page: SECRET, queries: [query(SECRET, secretKey)] }),
    ];
    for (const html of pages) {
      const error = failure(() => parseSearchPage(html));
      const said = [
        error.message,
        error.stack,
        error.sample,
        JSON.stringify(error),
        String(error.cause),
      ].join();
      expect(said).not.toMatch(/eyJ|invented|token|email|location|realIp/i);
    }
  });

  test('a sample stays short', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => ['x'.repeat((i % 28) + 1), { a: {} }]),
    );
    const queries = Array.from({ length: 50 }, () => query('search-all', { data: [wide] }));
    const error = failure(() => parseSearchPage(page({ queries })));
    expect(error.sample?.length).toBeLessThanOrEqual(600);
  });
});
