import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseRetryAfter } from '../../../core/http/retry-after.ts';

const NOW = Date.UTC(1994, 10, 6, 8, 49, 7);

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['-5', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 30_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 30_000],
    ['Sun Nov  6 08:49:37 1994', 30_000],
    ['sun, 06 nov 1994 08:49:37 gmt', 30_000],
    ['Sun, 06 Nov 1994 08:49:60 GMT', 53_000],
    ['Sat, 05 Nov 1994 08:49:37 GMT', 0],
  ])('reads %j as %d ms', (value, ms) => {
    expect(parseRetryAfter(value, NOW)).toBe(ms);
  });

  it.each([
    null,
    undefined,
    '',
    'soon',
    '1.5',
    '1e3',
    '5 seconds',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    '1994-11-06T08:49:37Z',
  ])('ignores %j', (value) => {
    expect(parseRetryAfter(value, NOW)).toBeUndefined();
  });

  it('takes a two-digit year more than 50 years ahead for the century before', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(parseRetryAfter('Friday, 01-Jan-27 00:00:00 GMT', now)).toBe(365 * 86_400_000);
    expect(parseRetryAfter('Thursday, 01-Jan-94 00:00:00 GMT', now)).toBe(0);
  });

  it('reads a two-digit year across a turn of the century', () => {
    expect(parseRetryAfter('Saturday, 01-Jan-00 00:00:00 GMT', Date.UTC(1999, 11, 31))).toBe(86_400_000);
  });

  it('never throws, is never negative and never infinite', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,400}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const ms = parseRetryAfter(text, NOW);
        expect(ms === undefined || (ms >= 0 && Number.isFinite(ms))).toBe(true);
      }),
    );
  });

  it('reads back every date that toUTCString writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000_000 }), (seconds) => {
        const text = new Date(NOW + seconds * 1000).toUTCString();
        expect(parseRetryAfter(text, NOW)).toBe(seconds * 1000);
      }),
    );
  });
});
