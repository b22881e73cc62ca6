import { describe, expect, it } from 'vitest';
import { BEATPORT_SIGNS } from '../../../core/beatport/page-kind.ts';
import { type Answer, classify } from '../../../core/http/classify.ts';
import { page } from './server.ts';

const NOW = Date.UTC(2026, 0, 1);

function kindOf(parts: Partial<Omit<Answer, 'headers'>> & { headers?: Record<string, string> }) {
  const headers = new Headers(parts.headers);
  const url = 'https://www.beatport.com/track/a/1';
  return classify({ status: 200, url, html: page(), whole: true, ...parts, headers }, BEATPORT_SIGNS, NOW)
    ?.kind;
}

const SIGNS = [
  '<title>Just a moment...</title>',
  'cf-chl-opt',
  'window._cf_chl_opt',
  '/cdn-cgi/challenge-platform/x.js',
  '/human-test/a',
  'findProof()',
];

describe('classify', () => {
  it.each([
    [200, undefined],
    // A copy that somebody changed on its way, or a success that is none of ours: nothing to believe.
    [203, 'unreadable'],
    [299, 'unreadable'],
    [404, 'not-found'],
    [410, 'not-found'],
    [429, 'rate-limited'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [408, 'server'],
    [425, 'server'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [400, 'forbidden'],
    [451, 'forbidden'],
    [304, 'redirected'],
  ])('reads status %d as %s', (status, kind) => {
    expect(kindOf({ status, html: 'x' })).toBe(kind);
  });

  it.each([200, 403, 429, 503])('believes the cf-mitigated header with status %d', (status) => {
    expect(kindOf({ status, headers: { 'cf-mitigated': 'challenge' } })).toBe('challenge');
  });

  describe.each(SIGNS)('with %j in the body', (sign) => {
    it.each([200, 403, 503])('sees a challenge on status %d', (status) => {
      expect(kindOf({ status, html: `<html>${sign}</html>` })).toBe('challenge');
    });

    it.each([404, 429, 500])('goes by status %d alone', (status) => {
      expect(kindOf({ status, html: `<html>${sign}</html>` })).not.toBe('challenge');
    });

    it('sees a page when the page has its data', () => {
      expect(kindOf({ html: page(sign) })).toBeUndefined();
    });

    it('sees a page when the page has rendered rows and no data', () => {
      expect(
        kindOf({ html: `<html>${sign}<div data-testid="tracks-table-row"></div></html>` }),
      ).toBeUndefined();
    });
  });

  it("does not take half a good page with Cloudflare's script for a challenge", () => {
    const html = '<html><head><script src="/cdn-cgi/challenge-platform/x.js"></script>';
    expect(kindOf({ html, whole: false })).toBeUndefined();
    expect(kindOf({ html, whole: true })).toBe('challenge');
  });

  it('takes a whole page of HTML without data for a check, and says that it is not sure', () => {
    const answer = { status: 200, url: 'https://www.beatport.com/', headers: new Headers(), whole: true };
    const html = '<!DOCTYPE html><html><body><p>One moment.</p></body></html>';
    expect(classify({ ...answer, html }, BEATPORT_SIGNS, NOW)).toEqual({
      kind: 'challenge',
      status: 200,
      unmarked: true,
    });
    expect(classify({ ...answer, html: 'no page at all' }, BEATPORT_SIGNS, NOW)).toBeUndefined();
    expect(classify({ ...answer, html, whole: false }, BEATPORT_SIGNS, NOW)).toBeUndefined();
  });

  it('knows the address of the proof of work', () => {
    expect(kindOf({ url: 'https://www.beatport.com/human-test/start', html: '<html></html>' })).toBe(
      'challenge',
    );
  });

  it('carries Retry-After, and nothing when it is malformed', () => {
    const at = (value: string, status: number) =>
      classify(
        {
          status,
          url: 'https://a.example/',
          html: '',
          whole: true,
          headers: new Headers({ 'retry-after': value }),
        },
        BEATPORT_SIGNS,
        NOW,
      );
    expect(at('7', 429)).toEqual({ kind: 'rate-limited', status: 429, retryAfterMs: 7_000 });
    expect(at('Thu, 01 Jan 2026 00:00:09 GMT', 503)).toEqual({
      kind: 'server',
      status: 503,
      retryAfterMs: 9_000,
    });
    expect(at('soon', 503)).toEqual({ kind: 'server', status: 503 });
  });
});
