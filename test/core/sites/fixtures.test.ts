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
  it('are twenty at least', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(20);
  });

  it.each(ordinary)('%s has no tracklist', (name) => {
    expect(findTracklists(openPage(read(name)), 'https://example.org/')).toEqual([]);
  });
});
