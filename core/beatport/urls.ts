import { sanitizeQuery } from './query-text.ts';

export { sanitizeQuery };

export const BEATPORT_ORIGIN = 'https://www.beatport.com';

/**
 * The search page for `query`, cleaned by `sanitizeQuery`.
 *
 * Public clients spell the page size both `per_page` and `per-page`; which one Beatport honours is not known, so both
 * are sent. Clients assume 25 rows by default and 150 at most.
 */
export function searchUrl(
  origin: string,
  query: string,
  { perPage = 50, page }: { perPage?: number; page?: number } = {},
): string {
  const url = new URL('/search/tracks', origin);
  url.searchParams.set('q', sanitizeQuery(query));
  url.searchParams.set('per_page', String(perPage));
  url.searchParams.set('per-page', String(perPage));
  if (page !== undefined) url.searchParams.set('page', String(page));
  return url.href;
}

/** A track's page. The id alone decides: Beatport answers any slug, so a missing or unwritable title costs nothing. */
export function trackUrl(origin: string, id: number, title?: string): string {
  return `${bare(origin)}/track/${slug(title)}/${id}`;
}

export function releaseUrl(origin: string, id: number, name?: string): string {
  return `${bare(origin)}/release/${slug(name)}/${id}`;
}

// English has no prefix; the other seven locales are real routes with the same pages.
const TRACK_PATH = /^\/(?:(?:de|en|es|fr|it|ja|nl|pt)\/)?track\/[^/]*\/(\d{1,15})\/?$/;

/**
 * The id in a track page's address, absolute or relative, in any locale. Says nothing about the host: ask
 * `isBeatportUrl` before anything is fetched.
 */
export function trackIdOf(url: string): number | undefined {
  const id = parseUrl(url, BEATPORT_ORIGIN)?.pathname.match(TRACK_PATH)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** Whether an absolute address is Beatport's (or, in tests and demos, the stand-in's): the exact origin, no user name. */
export function isBeatportUrl(url: string, origin: string = BEATPORT_ORIGIN): boolean {
  const parsed = parseUrl(url);
  const allowed = parseUrl(origin)?.origin;
  if (!parsed || parsed.username || parsed.password) return false;
  // Every address without a host (data:, file:) has the origin "null", which must not equal another one.
  return allowed !== undefined && allowed !== 'null' && parsed.origin === allowed;
}

// Beatport's own stand-ins for a missing cover, artist picture and label picture.
const PLACEHOLDER_IMAGES = new Set([
  'ab2d1d04-233d-4b08-8234-9782b34dcab8',
  '0dc61986-bccf-49d4-8fad-6b147ea8f327',
  'cda9862c-cf92-4d13-ac65-7e9277181f51',
]);
const IMAGE_ID = /\/([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?:\.\w{1,5})?(?:[?#]|$)/i;

/** The picture's uuid, equal for all sizes of one picture; undefined for a placeholder and for other addresses. */
export function imageIdOf(url: string): string | undefined {
  const id = IMAGE_ID.exec(url)?.[1]?.toLowerCase();
  return id === undefined || PLACEHOLDER_IMAGES.has(id) ? undefined : id;
}

/** A picture's address in pixels, from a template (`…/{w}x{h}/…`) or from the address of another size. */
export function imageUrl(template: string, width: number, height: number = width): string {
  const size = `${width}x${height}`;
  if (template.includes('{w}x{h}')) return template.replace('{w}x{h}', size);
  return template.replace(/\/image_size\/\d+x\d+\//, `/image_size/${size}/`);
}

function bare(origin: string): string {
  return origin.replace(/(?<!\/)\/+$/, '');
}

const ASCII = /^[\x20-\x7e]*$/;

function slug(title = ''): string {
  const letters = ASCII.test(title)
    ? title.replaceAll("'", '')
    : title.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
  return (
    letters
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '-'
  );
}

function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
