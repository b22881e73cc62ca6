import { CLOUDFLARE_SIGNS, type PageSigns } from '../http/classify.ts';
import type { NextData } from './next-data.ts';

/** Beatport's own check is a proof of work, seen 2026-02 (docs/platform.md). */
export const BEATPORT_SIGNS: PageSigns = {
  data: ['__NEXT_DATA__', 'data-testid="tracks-table-row"', 'data-testid="tracks-list-item"'],
  check: ['/human-test/', 'findProof'],
  checkPath: '/human-test/',
};

const CHECK_SIGNS = [...CLOUDFLARE_SIGNS, ...BEATPORT_SIGNS.check];

/**
 * Whether a body without page data is a check for robots. Never ask this of a page with data: a normal page may load a
 * script from /cdn-cgi/challenge-platform, and a track may be called "Just a Moment".
 */
export function isChallenge(html: string): boolean {
  return CHECK_SIGNS.some((sign) => html.includes(sign));
}

/** Whether this is the beginning of one of Beatport's pages: its data comes last, so a lost rest means no data. */
export function isCutShort(html: string): boolean {
  return html.includes('id="__next"') && !html.includes('</html');
}

/** What a page with data says about itself when it is no ordinary page. */
export function specialPage(data: NextData): 'challenge' | 'not-found' | 'server-error' | undefined {
  if (data.page.startsWith('/human-test')) return 'challenge';
  if (data.page === '/404') return 'not-found';
  if (data.page === '/500') return 'server-error';
  // Next.js shows /_error for both; a failure of the server must not be remembered as "no such track".
  const isErrorPage = data.page === '/_error';
  const { status = isErrorPage ? 404 : 200 } = data;
  if (status === 404 || status === 410) return 'not-found';
  return isErrorPage || data.failed || status >= 400 ? 'server-error' : undefined;
}
