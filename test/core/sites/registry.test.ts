import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '../../../core/sites/index.ts';
import { isMatchPattern, matchesUrl } from '../../../core/page/match-pattern.ts';
import { type PageSummary, SITES } from '../../fixtures/sites/pages.ts';

const matches = (patterns: readonly string[], url: string) =>
  patterns.some((pattern) => matchesUrl(pattern, new URL(url)));

describe('the registry of sites', () => {
  it('is in alphabetical order', () => {
    const ids = sites.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('asks at installation for nothing but 1001tracklists and mixesdb', () => {
    expect(sites.filter(({ optional }) => !optional).map(({ id }) => id)).toEqual([
      '1001tracklists',
      'mixesdb',
    ]);
  });

  it('has no address that two adapters claim', () => {
    for (const url of sites.flatMap(({ examples }) => examples)) {
      expect(
        sites.filter((site) => matches(site.matches, url)).map(({ id }) => id),
        url,
      ).toHaveLength(1);
    }
  });
});

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  it('has valid patterns that name pages of one site', () => {
    expect(site.matches.length).toBeGreaterThan(0);
    for (const pattern of site.matches) {
      expect(isMatchPattern(pattern), pattern).toBe(true);
      expect(pattern, 'an encrypted page, and more of the path than all of it').toMatch(
        /^https:\/\/[^/]+\/.+/,
      );
    }
  });

  it('matches its examples and not its near misses', () => {
    expect(site.examples.length).toBeGreaterThan(0);
    expect(site.nearMisses.length).toBeGreaterThan(0);
    expect(site.examples.filter((url) => !matches(site.matches, url))).toEqual([]);
    expect(site.nearMisses.filter((url) => matches(site.matches, url))).toEqual([]);
  });

  it('has a name and says where it looks', () => {
    expect(site.name).not.toBe('');
    expect(site.lookedFor).not.toBe('');
  });

  it('has fixtures: two pages with rows at least, and one without', () => {
    const own = join(SITES, id);
    const pages = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.html')) : [];
    const counts = pages.map((name) => {
      const text = readFileSync(join(own, name.replace(/\.html$/, '.expected.json')), 'utf8');
      return (JSON.parse(text) as PageSummary).lists.reduce((sum, list) => sum + list.rows.length, 0);
    });
    expect(counts.filter((count) => count > 0).length, 'pages with rows').toBeGreaterThanOrEqual(2);
    expect(counts.filter((count) => count === 0).length, 'pages without').toBeGreaterThanOrEqual(1);
  });
});
