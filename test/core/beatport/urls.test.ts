import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEATPORT_ORIGIN,
  imageIdOf,
  imageUrl,
  isBeatportUrl,
  releaseUrl,
  sanitizeQuery,
  searchUrl,
  trackIdOf,
  trackUrl,
} from '../../../core/beatport/urls.ts';

const UUID = '11111111-2222-4333-8444-555555555555';

describe('searchUrl', () => {
  test('sends both spellings of the page size', () => {
    expect(searchUrl(BEATPORT_ORIGIN, 'Vela Norden Glass Harbour')).toBe(
      'https://www.beatport.com/search/tracks?q=Vela+Norden+Glass+Harbour&per_page=50&per-page=50',
    );
  });

  test('names a page and stays on the stand-in', () => {
    expect(searchUrl('http://127.0.0.1:8080/', 'a & b', { perPage: 25, page: 2 })).toBe(
      'http://127.0.0.1:8080/search/tracks?q=a+%26+b&per_page=25&per-page=25&page=2',
    );
  });

  test('never sends brackets', () => {
    expect(new URL(searchUrl(BEATPORT_ORIGIN, 'A (B) (C) [D]')).searchParams.get('q')).toBe('A B C D');
  });
});

describe('sanitizeQuery', () => {
  test.each([
    ['Glass Harbour (Kite Machine Remix) (Live)', 'Glass Harbour Kite Machine Remix Live'],
    ['Glass Harbour [Low Fire] {x} <y>', 'Glass Harbour Low Fire x y'],
    ['Norden（リミックス）【版】', 'Norden リミックス 版'],
    ['Vela Norden - Glass Harbour', 'Vela Norden Glass Harbour'],
    ['Vela Norden – Glass — Harbour', 'Vela Norden Glass Harbour'],
    ['Jay-Kay T-Shirt', 'Jay-Kay T-Shirt'],
    ['Go! Go ! now', 'Go Go now'],
    ['P!nch', 'P nch'],
    ['!!! - Slow Dance', 'Slow Dance'],
    ['!!!', '!!!'],
    ['-', ''],
    ['  a \t\n b\u0000c ', 'a b c'],
    ['Zero\u200bWidth\ufeff \u202eright', 'ZeroWidth right'],
    ['Tom & Jerry + Co', 'Tom & Jerry + Co'],
    ['Björk Ólafur Сергей 坂本', 'Björk Ólafur Сергей 坂本'],
    ['half \ud800 pair', 'half pair'],
  ])('%j becomes %j', (text, query) => {
    expect(sanitizeQuery(text)).toBe(query);
  });

  test('cuts at a word, and an endless word without halving a character', () => {
    const words = sanitizeQuery('seventeen letters '.repeat(40));
    expect(words.length).toBeLessThanOrEqual(200);
    expect(words).toMatch(/(?:seventeen|letters)$/);
    expect(sanitizeQuery(`a${'🎧'.repeat(300)}`)).toBe(`a${'🎧'.repeat(99)}`);
  });

  test('leaves nothing to remove, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const query = sanitizeQuery(text);
        expect(query).not.toMatch(/[()[\]{}\p{Cc}\p{Cs}]| {2}|^ | $/u);
        expect(query.length).toBeLessThanOrEqual(200);
        expect(sanitizeQuery(query)).toBe(query);
      }),
    );
  });
});

describe('trackIdOf', () => {
  test.each([
    ['https://www.beatport.com/track/glass-harbour/70001', 70001],
    ['https://www.beatport.com/de/track/glass-harbour/70001?utm_source=x#top', 70001],
    ['https://www.beatport.com/ja/track/-/70001/', 70001],
    ['/nl/track/any%20slug/70001', 70001],
    ['/track//70001', 70001],
    ['https://www.beatport.com/xx/track/glass/70001', undefined],
    ['https://www.beatport.com/release/glass/70001', undefined],
    ['https://www.beatport.com/track/glass/70001/edit', undefined],
    ['https://www.beatport.com/track/glass/1e3', undefined],
    ['https://www.beatport.com/track/glass/99999999999999999999', undefined],
    ['https://', undefined],
  ])('%s has id %s', (url, id) => {
    expect(trackIdOf(url)).toBe(id);
  });
});

describe('trackUrl and releaseUrl', () => {
  test.each([
    ["Baker's Blue (Live)", '/track/bakers-blue-live/7'],
    ['Über Ångström', '/track/uber-angstrom/7'],
    ['坂本', '/track/-/7'],
    ['../../x?y#z', '/track/x-y-z/7'],
    [undefined, '/track/-/7'],
  ])('a track named %j is at %s', (title, path) => {
    const url = trackUrl(BEATPORT_ORIGIN, 7, title);
    expect(url).toBe(BEATPORT_ORIGIN + path);
    expect(trackIdOf(url)).toBe(7);
  });

  test('a release has its own path', () => {
    expect(releaseUrl('http://localhost:1/', 5, 'Glass EP')).toBe('http://localhost:1/release/glass-ep/5');
  });
});

describe('isBeatportUrl', () => {
  test.each([
    ['https://www.beatport.com/track/x/1', true],
    ['https://WWW.BEATPORT.COM:443/', true],
    ['http://www.beatport.com/', false],
    ['https://beatport.com/', false],
    ['https://www.beatport.com.example.org/', false],
    ['https://www.beatport.com@example.org/', false],
    ['https://user@www.beatport.com/', false],
    ['https://:word@www.beatport.com/', false],
    ['https://www.beatport.com:8443/', false],
    ['//www.beatport.com/', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(isBeatportUrl(url)).toBe(allowed);
  });

  test('a stand-in is allowed by its exact origin only', () => {
    expect(isBeatportUrl('http://127.0.0.1:8080/x', 'http://127.0.0.1:8080')).toBe(true);
    expect(isBeatportUrl('http://127.0.0.1:8081/x', 'http://127.0.0.1:8080')).toBe(false);
    expect(isBeatportUrl('https://www.beatport.com/', 'http://127.0.0.1:8080')).toBe(false);
    expect(isBeatportUrl('data:text/html,x', 'data:text/html,y')).toBe(false);
  });
});

describe('images', () => {
  test.each([
    [`https://geo-media.beatport.com/image_size/95x95/${UUID}.jpg`, UUID],
    [`https://geo-media.beatport.com/image_size/{w}x{h}/${UUID.toUpperCase()}.jpg?x=1`, UUID],
    ['https://geo-media.beatport.com/image_size/500x500/ab2d1d04-233d-4b08-8234-9782b34dcab8.jpg', undefined],
    ['https://geo-media.beatport.com/image_size/500x500/0dc61986-bccf-49d4-8fad-6b147ea8f327.jpg', undefined],
    ['https://geo-media.beatport.com/image_size/500x500/cda9862c-cf92-4d13-ac65-7e9277181f51.jpg', undefined],
    ['https://example.org/cover.jpg', undefined],
  ])('%s shows picture %s', (url, id) => {
    expect(imageIdOf(url)).toBe(id);
  });

  test('templates and other sizes are brought to the size asked for', () => {
    expect(imageUrl(`https://m/image_size/{w}x{h}/${UUID}.jpg`, 500)).toBe(
      `https://m/image_size/500x500/${UUID}.jpg`,
    );
    expect(imageUrl(`https://m/image_size/1400x1400/${UUID}.jpg`, 95)).toBe(
      `https://m/image_size/95x95/${UUID}.jpg`,
    );
  });
});
