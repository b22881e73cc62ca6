import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { parseListPage } from '../../../core/beatport/page.ts';
import { catalogRow, listPage, page, tableRow } from '../../fixtures/beatport-pages.ts';

const parseHtml = (html: string) =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const shell = (body: string) => `<!DOCTYPE html><html><body><main>${body}</main></body></html>`;

const rendered = {
  id: 70001,
  title: 'Glass Harbour',
  mix: 'Extended Mix',
  artists: [
    { id: 1001, name: 'Vela Norden' },
    { id: 1002, name: 'Kite Machine' },
  ],
  remixers: [],
  bpm: 124,
  key: { name: 'Ab Minor', camelot: '1A', openKey: '6m' },
  label: 'Low Fire Audio',
  release: {
    id: 501,
    name: 'Glass Harbour EP',
    artworkUrl: 'https://geo-media.beatport.com/image_size/500x500/11111111-2222-4333-8444-555555555555.jpg',
  },
  releaseDate: '2026-03-13',
  price: '€1.59',
  url: 'https://www.beatport.com/track/glass-harbour/70001',
};

test('rendered rows stand in for a list page without data', () => {
  const html = shell(tableRow() + tableRow({ id: 70002, title: 'Second' }));
  const [first, second] = parseListPage(html, { parseHtml });
  expect(first).toStrictEqual(rendered);
  expect(second).toMatchObject({ id: 70002, title: 'Second' });
});

test.each([
  ['in another locale', { locale: '/de' }],
  [
    'after hydration, which doubles the text',
    { pseudo: '<div data-testid="marquee-pseudo">Low Fire Audio</div>' },
  ],
])('rows read the same %s', (_, parts) => {
  expect(parseListPage(shell(tableRow(parts)), { parseHtml })[0]).toStrictEqual(rendered);
});

test('a sub-genre stands before the tempo', () => {
  const genre = '<a title="Melodic House &amp; Techno" href="/genre/m/90"><div> <!-- -->Techno 9</div></a>';
  expect(parseListPage(shell(tableRow({ genre })), { parseHtml })[0]).toMatchObject({
    bpm: 124,
    genre: 'Melodic House & Techno',
    subGenre: 'Techno 9',
  });
});

test('readable data is preferred to rows', () => {
  const html = listPage('genre-90-top-100', [catalogRow({ id: 1 })], { body: tableRow() });
  expect(parseListPage(html, { parseHtml })).toMatchObject([{ id: 1 }]);
});

test('data that changed lets the rows speak', () => {
  const html = listPage('genre-90-top-100', [{ song: 1 }], { body: tableRow() });
  expect(parseListPage(html, { parseHtml })).toMatchObject([{ id: 70001 }]);
});

test.each([
  ['without a parser', shell(tableRow()), undefined, 'no-data'],
  ['without rows', shell('<p>nothing</p>'), parseHtml, 'no-data'],
  [
    'of a track page',
    shell(`<h1 class="TrackHeader-style__Name-sc-1 a">Own</h1>${tableRow()}`),
    parseHtml,
    'no-data',
  ],
  [
    'of a track page with data',
    page({ page: '/track/[description]/[id]', body: tableRow() }),
    parseHtml,
    'page-changed',
  ],
  ['of a page cut short', `<html><body><div id="__next">${tableRow()}`, parseHtml, 'cut-short'],
  ['of a missing page', page({ page: '/404', body: tableRow() }), parseHtml, 'not-found'],
  ['whose link is no track', shell(tableRow().replace('/track/', '/chart/')), parseHtml, 'no-data'],
  [
    'that the parser refuses',
    shell(tableRow()),
    () => {
      throw new TypeError('refused');
    },
    'no-data',
  ],
])('rows %s are not taken', (_, html, parser, reason) => {
  expect(() => parseListPage(html, { parseHtml: parser })).toThrow(expect.objectContaining({ reason }));
});

test('a row keeps what it has', () => {
  const bare =
    '<div data-testid="tracks-table-row"><div class="cell title"><a href="/track/-/5"><span class="Tables-shared-style__ReleaseName-x">Bare </span></a></div></div>';
  expect(parseListPage(shell(bare), { parseHtml })).toStrictEqual([
    {
      id: 5,
      title: 'Bare',
      mix: '',
      artists: [],
      remixers: [],
      url: 'https://www.beatport.com/track/bare/5',
    },
  ]);
});
