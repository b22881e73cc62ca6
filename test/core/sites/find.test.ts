import { describe, expect, it } from 'vitest';
import { findTracklists, inspect } from '../../../core/sites/find.ts';
import type { Row } from '../../../core/page/site.ts';
import { openPage } from '../../fixtures/sites/pages.ts';

const TRACKLIST = 'https://www.1001tracklists.com/tracklist/1abcd2e9/some-dj-2026-05-01.html';
const lines = [
  'Halden Quire - Slow Lanterns (Extended Mix) [Nine Fathom]',
  'Sorrel & Pike - Undertow Signal (Maro Kestling Remix)',
  'Nadja Ostrowe feat. Lumo Verrit - Glass Hours',
  'ID - ID',
  'Cobaltine - Dew Ledger [Verdigris]',
];
const list = `<ol>${lines.map((line) => `<li>${line.replace('&', '&amp;')}</li>`).join('')}</ol>`;
const texts = (rows: readonly Row[] | undefined) => rows?.map(({ text }) => text);

describe('findTracklists', () => {
  it('leaves a page without an adapter to the generic detector', () => {
    const found = findTracklists(openPage(`<title>Mix</title>${list}`), 'https://example.org/');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ site: 'generic', title: 'Mix' });
    expect(texts(found[0]?.rows)).toEqual(lines);
  });

  it('gives a claimed page a second chance when its adapter finds nothing', () => {
    const [found] = findTracklists(openPage(list), TRACKLIST);
    expect(found?.site).toBe('generic');
    expect(found?.rows).toHaveLength(lines.length);
  });

  it('does not look for lists on a page that refuses', () => {
    const page = openPage(`<form action="/info/unblock_ip.html"></form>${list}`);
    expect(findTracklists(page, TRACKLIST)).toEqual([
      { site: '1001tracklists', rows: [], notice: 'blocked' },
    ]);
  });

  it('says that a claimed page is empty', () => {
    const page = openPage('<div id="tlTab"></div>');
    expect(findTracklists(page, TRACKLIST)).toEqual([{ site: '1001tracklists', rows: [], notice: 'empty' }]);
  });

  it('finds nothing on a page that nobody claims and that has no list', () => {
    expect(findTracklists(openPage('<p>Hello.</p>'), 'https://example.org/')).toEqual([]);
  });

  it('leaves alone what stands beside the text of a site full of other tracks', () => {
    const url = 'https://www.youtube.com/watch?v=abcdefghijk';
    expect(findTracklists(openPage(list, url), url)).toEqual([
      { site: 'youtube', rows: [], notice: 'empty' },
    ]);
  });

  it('knows only the adapters it is given', () => {
    expect(findTracklists(openPage('<div id="tlTab"></div>'), TRACKLIST, { adapters: [] })).toEqual([]);
  });

  it('reads the same lines in the style of their list', () => {
    const titles = [
      'Slow Lanterns (Extended Mix)',
      'Undertow (Dub)',
      'Glass Hours (Maro Remix)',
      'Dew Ledger',
      'Tidewrack',
    ];
    const page = openPage(`<ul>${titles.map((title) => `<li>${title} - Halden Quire</li>`).join('')}</ul>`);
    const rows = findTracklists(page, 'https://example.org/')[0]?.rows;
    expect(rows?.map(({ line }) => line.artists)).toEqual(titles.map(() => ['Halden Quire']));
  });

  it('gives equal rows keys of their own', () => {
    const rows = findTracklists(
      openPage(list.replace('Cobaltine - Dew Ledger [Verdigris]', 'ID - ID')),
      'https://example.org/',
    )[0]?.rows;
    expect(rows?.map(({ key }) => key).slice(-2)).toEqual(['id id', 'id id#2']);
  });
});

describe('inspect', () => {
  it('reports an adapter that finds no rows, and what it looked for', () => {
    expect(inspect(openPage('<div id="tlTab"></div>'), TRACKLIST)).toEqual({
      site: '1001tracklists',
      rows: 0,
      lookedFor: 'div.tlpItem with .trackValue inside',
      notice: 'empty',
    });
  });

  it('reports no site where no adapter claims the page', () => {
    expect(inspect(openPage(list), 'https://example.org/')).toEqual({ rows: 0, lookedFor: '' });
  });
});

describe('hostile pages', () => {
  const quietly = (html: string, url = 'https://example.org/') => findTracklists(openPage(html, url), url);

  it.each([
    ['and what is inside of three hundred elements is found', 300, 1],
    ['and what is inside of three thousand is not', 3_000, 0],
  ])('survive nesting without end, %s', (_name, depth, found) => {
    expect(quietly('<div>'.repeat(depth) + list)).toHaveLength(found);
  });

  it.each(['{', 'null', '[]', '{"trackinfo":7}', '{"trackinfo":[null,{"title":{}}]}', '"\\u0000"'])(
    'survive release data of %s',
    (data) => {
      const html = `<script data-tralbum='${data}'></script><table id="track_table"><tr class="track_row_view" rel="tracknum=x"><td><span class="track-title">A</span></td></tr></table>`;
      expect(quietly(html, 'https://a.bandcamp.com/album/b')[0]?.rows).toHaveLength(1);
    },
  );

  it.each(['{', '[1,2]', '{"a":{"id":"aod_tracks","data":[null,{"titles":"x"}]}}'])(
    'survive page data of %s',
    (data) => {
      const html = `<script id="__NEXT_DATA__" type="application/json">${data}</script><div data-testid="tracks"><ul><li><p>A</p><p>B</p></li></ul></div>`;
      expect(quietly(html, 'https://www.bbc.co.uk/sounds/play/m1')[0]?.rows).toMatchObject([
        { text: 'A - B' },
      ]);
    },
  );

  it('are never taken for markup', () => {
    const harm = '<img src=x onerror="window.harm=1">'.replace(/</g, '&lt;');
    const rows = quietly(
      `<ul>${lines.map((line) => `<li>${line.replace('&', '&amp;')} ${harm}</li>`).join('')}</ul>`,
    );
    expect(JSON.stringify(rows.map((found) => texts(found.rows)))).toContain('onerror');
  });

  it('of very many lines are read in one go', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, at) => `<li>Artist ${at} - Title ${at} (Somebody Remix)</li>`,
    );
    expect(quietly(`<ol>${many.join('')}</ol>`)[0]?.rows).toHaveLength(10_000);
  });
});
