import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTracklists, type Row } from '../../core/index.ts';
import { addressOf, closePage, openPage, SITES } from '../fixtures/sites/pages.ts';
import { isLinear, type Work } from './growth.ts';
import { runs } from './runs.ts';

const sites = readdirSync(SITES).filter((name) => name !== 'ordinary' && !name.includes('.'));

/** Of each site the smallest page that has rows. */
function pageOf(site: string): string {
  const names = readdirSync(join(SITES, site)).filter((name) => name.endsWith('.html'));
  const pages = names.map((name) => readFileSync(join(SITES, site, name), 'utf8'));
  const page = pages.toSorted((a, b) => a.length - b.length).find((html) => rowsOf(site, html).length > 1);
  if (page === undefined) throw new Error(`no page of ${site} has rows`);
  return page;
}

function rowsOf(site: string, html: string): Row[] {
  const url = addressOf(html, site);
  return findTracklists(openPage(html, url), url).flatMap(({ rows }) => rows);
}

/** Each is poison to another kind of pattern: to a search that begins anew, to two that share, to what never closes. */
const UNITS = [
  ...[' ', '@', ' "', '(mix ', '(', ' - '],
  ...['- ', '[', '"', '“', '.', ', ', ' & ', '1', ':', '/ ', ' (a', 'www.'],
].slice(0, runs(6));
const PLACES = 4;

/** The page with a long text behind each text of some rows and in front of each of others. */
function poisoned(site: string, html: string, unit: string, length: number): () => unknown {
  const url = addressOf(html, site);
  const document = openPage(html, url);
  opened.push(document);
  const rows = findTracklists(document, url).flatMap((list) => list.rows);
  const poison = unit.repeat(Math.ceil(length / unit.length));
  // Lines of one text share their element.
  const elements = new Set(rows.map(({ element }) => element));
  for (const [at, element] of [...elements].slice(0, PLACES).entries()) {
    const texts = [element, ...element.querySelectorAll('*')].flatMap((one) => [...one.childNodes]);
    for (const text of texts.filter((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')) {
      text.nodeValue = at % 2 === 0 ? `${text.nodeValue}${poison}x` : `x${poison}${text.nodeValue}`;
    }
  }
  return () => findTracklists(document, url).flatMap((list) => list.rows.map(({ line }) => line));
}

/** Thousands of pages are more than memory holds. */
const opened: Document[] = [];
const closeOpened = () => Promise.all(opened.splice(0).map(closePage));

test.each(sites)('a page of %s with endless texts takes time in proportion to them', async (site) => {
  const html = pageOf(site);
  for (const unit of UNITS) {
    const work: Work = (length) => poisoned(site, html, unit, length);
    expect(isLinear(work, 8_000), unit).toBe(true);
    await closeOpened();
  }
});

test('a row of as many artists as a page can hold is read at once', () => {
  const work: Work = (count) => {
    const names = Array.from({ length: count }, (_, at) => `<a href="/artist/${at}">N ${at}</a>`).join(', ');
    const row = `<tr data-track-position="1"><td class="artist_1">${names}</td><td class="trackTitle_1"><span>C</span></td></tr>`;
    const html = `<h1>A – B</h1><table class="tracklist_1">${row}</table>`;
    const document = openPage(html, 'https://www.discogs.com/release/1-a');
    return () => {
      const rows = findTracklists(document, 'https://www.discogs.com/release/1-a').flatMap(
        (list) => list.rows,
      );
      expect(rows).toHaveLength(1);
      return rows.map(({ line }) => line);
    };
  };
  expect(isLinear(work, 2_000)).toBe(true);
});
