import type { CatalogueTrack } from './catalogue-track.ts';
import { GENRES } from './genres.ts';
import { labelId } from './ids.ts';
import { labelPage, releasePage, searchPage, topPage, trackPage, trackSearchPage } from './pages.ts';
import { hash } from './random.ts';
import { errorPage, notFoundPage } from './refusals.ts';
import { makeSearch, popularity } from './search.ts';
import { LOCALES } from './shell.ts';
import type { Switches } from './switches.ts';

interface Page {
  status: number;
  html: string;
  type?: string;
}

/** Beatport without a network: an address in, a page out. */
export interface Site {
  page: (url: URL, switches: Switches) => Page;
  /** The kind of page an address asks for, for counting: "/search/tracks", "/track". */
  route: (url: URL) => string;
}

export function makeSite(tracks: readonly CatalogueTrack[]): Site {
  const shop = {
    tracks,
    search: makeSearch(tracks),
    byId: new Map(tracks.map((track) => [track.id, track])),
  };
  return {
    route: (url) => /^\/search\/\w+|^\/[^/]*/.exec(plainPath(url))?.[0] ?? '/',
    page: (url, switches) => {
      for (const [pattern, answer] of ROUTES) {
        const found = pattern.exec(plainPath(url));
        if (found) return answer(shop, url, Number(found[1]), switches) ?? NOT_FOUND();
      }
      return NOT_FOUND();
    },
  };
}

interface Shop {
  tracks: readonly CatalogueTrack[];
  search: ReturnType<typeof makeSearch>;
  byId: Map<number, CatalogueTrack>;
}

type Answer = (shop: Shop, url: URL, id: number, switches: Switches) => Page | undefined;

const ROUTES: [RegExp, Answer][] = [
  [/^\/search(?:\/tracks)?\/?$/, search],
  [/^\/track\/[^/]+\/(\d+)\/?$/, track],
  [/^\/release\/[^/]+\/(\d+)\/?$/, release],
  [/^\/genre\/[^/]+\/(\d+)\/top-100\/?$/, top],
  [/^\/label\/[^/]+\/(\d+)\/tracks\/?$/, label],
  [/^\/robots\.txt$/, () => ({ status: 200, type: 'text/plain', html: 'User-agent: *\nAllow: /\n' })],
  [
    /^\/$/,
    () =>
      ok(
        '<!DOCTYPE html><html lang="en"><head><title>Beatport (demo)</title></head><body><h1>A stand-in</h1></body></html>',
      ),
  ],
];

function search(shop: Shop, url: URL, _id: number, { symbolsEmpty }: Switches): Page {
  const q = (url.searchParams.get('q') ?? '').trim();
  if ((q.match(/\(/g)?.length ?? 0) > 1 || (q.match(/\)/g)?.length ?? 0) > 1) {
    return { status: 403, html: errorPage(403, 'Forbidden') };
  }
  const hits = symbolsEmpty && /!|(?:^|\s)-(?:\s|$)/.test(q) ? [] : shop.search(q);
  if (!/\/tracks\/?$/.test(url.pathname)) return ok(searchPage(q, hits.slice(0, 15)));
  const { page, perPage } = paging(url, 25);
  return ok(trackSearchPage(q, hits.slice((page - 1) * perPage, page * perPage), page, perPage));
}

function track(shop: Shop, _url: URL, id: number, { trackForm }: Switches): Page | undefined {
  const found = shop.byId.get(id);
  if (!found) return undefined;
  const others = shop.tracks.filter((other) => other.id !== id);
  const start = hash(`near ${id}`) % Math.max(1, others.length);
  return ok(trackPage(found, [...others.slice(start), ...others.slice(0, start)].slice(0, 200), trackForm));
}

function release(shop: Shop, _url: URL, id: number): Page | undefined {
  const tracks = shop.tracks.filter((one) => one.release.id === id);
  const [first] = tracks;
  return first && ok(releasePage(first, tracks));
}

function top(shop: Shop, _url: URL, id: number): Page | undefined {
  const genre = GENRES.find((one) => one.id === id);
  const tracks = shop.tracks.filter((one) => one.genre === genre?.name);
  tracks.sort((a, b) => popularity(b) - popularity(a));
  return genre && ok(topPage(genre, tracks.slice(0, 100)));
}

function label(shop: Shop, url: URL, id: number): Page | undefined {
  const tracks = shop.tracks.filter((one) => labelId(one.label) === id);
  const { page, perPage } = paging(url, 25);
  const [first] = tracks;
  return first && ok(labelPage(first.label, tracks, page, perPage));
}

/** Both spellings of the page size occur in the wild; 150 is the most. */
function paging({ searchParams }: URL, usual: number): { page: number; perPage: number } {
  const perPage = Number(searchParams.get('per_page') ?? searchParams.get('per-page')) || usual;
  return {
    page: Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1),
    perPage: Math.min(150, Math.max(1, Math.trunc(perPage))),
  };
}

/** The path without the prefix of a translated site. */
function plainPath({ pathname }: URL): string {
  const [, first = ''] = pathname.split('/');
  return LOCALES.includes(first) ? pathname.slice(first.length + 1) || '/' : pathname;
}

const ok = (html: string): Page => ({ status: 200, html });
const NOT_FOUND = (): Page => ({ status: 404, html: notFoundPage() });
