import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageError, parseListPage, parseSearchPage, parseTrackPage } from '../../../core/beatport/page.ts';
import {
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
import { runs } from '../../attack/runs.ts';

const parsers = [parseSearchPage, parseTrackPage, parseListPage];
const pages = [
  searchPage([searchRow(), searchRow({ track_id: 2 })]),
  trackPage(detailsRow(), { others: [detailsRow({ track_id: 80_000 })] }),
  listPage('genre-90-top-100-tracks', [catalogRow(), catalogRow({ id: 2 })]),
  releasePage([catalogRow(), catalogRow({ id: 2 })]),
];

/** Runs every parser; whatever it gives must be tracks, whatever it throws a PageError. */
function readAll(html: string): void {
  for (const parse of parsers) {
    try {
      for (const track of [parse(html)].flat()) {
        expect(track.id).toBeGreaterThan(0);
        expect(track.title).toBe(track.title.trim());
        expect(track.title).not.toBe('');
        expect(typeof track.mix).toBe('string');
      }
    } catch (error) {
      expect(error).toBeInstanceOf(PageError);
    }
  }
}

test('arbitrary text is refused in one way', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), readAll), { numRuns: runs(100) });
});

test('arbitrary JSON in the right script is refused in one way', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      readAll(`<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(value)}</script>`);
      readAll(page({ queries: value }));
      readAll(
        page({ queries: [query('search-all', value), query('track-1', value), query('tracks', value)] }),
      );
      readAll(searchPage(value));
      readAll(searchPage([value]));
    }),
    { numRuns: runs(100) },
  );
});

test('a valid page with parts replaced, doubled or cut gives tracks or one kind of error', () => {
  const edit = fc.record({
    html: fc.constantFrom(...pages),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(200),
    text: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'null',
        '[]',
        '{}',
        '""',
        '-1',
        '1e999',
        '"__proto__":{},',
        '</script>',
        '<script id="',
      ),
    ),
  });
  fc.assert(
    fc.property(edit, ({ html, at, length, text }) => {
      const from = Math.floor(at * html.length);
      readAll(html.slice(0, from) + text + html.slice(from + length));
    }),
    { numRuns: runs(1000) },
  );
});

test('any field of a record may hold anything', () => {
  const names = [...new Set([searchRow, catalogRow, detailsRow].flatMap((row) => Object.keys(row())))];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (fields) => {
      readAll(searchPage([searchRow(fields), catalogRow(fields), detailsRow(fields), fields]));
      readAll(trackPage(detailsRow(fields)));
      readAll(releasePage([catalogRow(fields), searchRow(fields)]));
    }),
    { numRuns: runs(100) },
  );
});

// Quadratic scans of these take minutes, which is beyond the time of a test.
test('pages made to slow a scan down are refused in linear time', { timeout: 60_000 }, () => {
  for (const part of [
    '__NEXT_DATA__',
    '<script id="__NEXT_DATA__"',
    '<script ',
    '<script id=',
    ' id = "',
    '</script',
  ]) {
    readAll(part.repeat(400_000 / part.length));
  }
});
