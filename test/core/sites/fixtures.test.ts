import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTracklists } from '../../../core/sites/find.ts';
import { addressOf, openPage, SITES, summaryOf } from '../../fixtures/sites/pages.ts';

const pages = readdirSync(SITES, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .sort();
const ordinary = pages.filter((name) => name.startsWith('ordinary/'));
const expected = pages.filter((name) => !ordinary.includes(name));
const read = (name: string) => readFileSync(join(SITES, name), 'utf8');
const siteOf = (name: string) => name.split('/')[0] ?? '';

describe('fixture pages', () => {
  it.each(expected)('%s gives the rows that were reviewed', (name) => {
    const wanted: unknown = JSON.parse(read(name.replace(/\.html$/, '.expected.json')));
    expect(JSON.parse(JSON.stringify(summaryOf(read(name), siteOf(name))))).toEqual(wanted);
  });

  it.each(pages)('%s is only read', (name) => {
    const html = read(name);
    const document = openPage(html, addressOf(html, siteOf(name)));
    const before = document.documentElement.outerHTML;
    findTracklists(document, addressOf(html, siteOf(name)));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(expected)('%s has keys that are unique and the same the second time', (name) => {
    const html = read(name);
    const url = addressOf(html, siteOf(name));
    const document = openPage(html, url);
    const keys = () => findTracklists(document, url).flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(new Set(keys()).size).toBe(keys().length);
    expect(keys()).toEqual(keys());
  });
});

describe('ordinary pages', () => {
  it('are thirty at least', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(30);
  });

  it.each(ordinary)('%s has no tracklist', (name) => {
    expect(findTracklists(openPage(read(name)), 'https://example.org/')).toEqual([]);
  });

  const tracks = [
    'Halden Quire - Slow Lanterns (Extended Mix) [Nine Fathom]',
    'Sorrel & Pike - Undertow Signal (Maro Kestling Remix)',
    'Nadja Ostrowe feat. Lumo Verrit - Glass Hours',
    'ID - ID',
    'Cobaltine - Dew Ledger [Verdigris]',
    'Wexhollow - Undertone Republic (Dub)',
  ];
  const items = tracks.map((track) => `<li>${track.replace('&', '&amp;')}</li>`).join('\n');

  it.each(ordinary)('%s with a tracklist below has that, and nothing else', (name) => {
    const html = read(name).replace('</main>', `<h2>Music of the week</h2><ol>${items}</ol></main>`);
    const rows = findTracklists(openPage(html), 'https://example.org/').flatMap((list) => list.rows);
    expect(rows.map(({ text }) => text)).toEqual(tracks);
  });
});
