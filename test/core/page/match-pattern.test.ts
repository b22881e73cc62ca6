import { expect, test } from 'vitest';
import { isMatchPattern, matchesUrl } from '../../../core/page/match-pattern.ts';

test.each([
  ['https://www.example.org/list/*', 'https://www.example.org/list/1', true],
  ['https://www.example.org/list/*', 'https://www.example.org/list/', true],
  ['https://www.example.org/list/*', 'https://www.example.org/list', false],
  ['https://www.example.org/list/*', 'http://www.example.org/list/1', false],
  ['https://www.example.org/list/*', 'https://example.org/list/1', false],
  ['https://www.example.org/list/*', 'https://www.example.org.evil.example/list/1', false],
  ['https://www.example.org/list/*', 'https://evil.example/?https://www.example.org/list/1', false],
  ['*://*.example.org/album/*', 'http://example.org/album/a', true],
  ['*://*.example.org/album/*', 'https://a.b.example.org/album/a', true],
  ['*://*.example.org/album/*', 'https://badexample.org/album/a', false],
  ['*://*.example.org/album/*', 'ftp://example.org/album/a', false],
  ['https://example.org/*/tracks/*.html', 'https://example.org/a/tracks/b.html', true],
  ['https://example.org/*/tracks/*.html', 'https://example.org/a/tracks/b.htm', false],
  ['https://example.org/*', 'https://example.org/a?b=c', true],
  ['https://example.org/a', 'https://example.org/a', true],
  ['https://example.org/a', 'https://example.org/ab', false],
])('%s and %s: %s', (pattern, url, result) => {
  expect(isMatchPattern(pattern)).toBe(true);
  expect(matchesUrl(pattern, new URL(url))).toBe(result);
});

test.each([
  '',
  'example.org/*',
  'https://example.org',
  'https://*example.org/*',
  'https://ex*mple.org/*',
  'file:///a/*',
  '<all_urls>',
])('%s is no pattern', (pattern) => {
  expect(isMatchPattern(pattern)).toBe(false);
  expect(matchesUrl(pattern, new URL('https://example.org/'))).toBe(false);
});

test('a pattern of many stars is answered at once', () => {
  const url = new URL(`https://example.org/${'a'.repeat(20_000)}`);
  expect(matchesUrl(`https://example.org/${'*a'.repeat(200)}*b`, url)).toBe(false);
});
