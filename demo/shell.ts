import { escapeHtml, escapeJson } from './escape.ts';
import { interfaceTexts, menu, styles } from './filler.ts';

interface Query {
  key: unknown[];
  data: unknown;
}

export interface PageParts {
  /** The Next.js route, such as "/search/[type]". */
  route: string;
  title: string;
  /** The parameters of the address. */
  query: Record<string, string>;
  queries: Query[];
  /** The page's own entity, beside the queries. */
  props?: Record<string, unknown>;
  body?: string;
  /** Filled up to at least this many characters. */
  size: number;
}

/** A whole page in Beatport's structure: rendered shell, and the data in one script element at the end. */
export function shell(parts: PageParts): string {
  const head =
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8" data-next-head=""/>` +
    `<title data-next-head="">${escapeHtml(parts.title)}</title><meta name="bp-env" content="demo"/><style data-styled="">`;
  const body =
    `</style></head><body><div id="__next"><header>${menu()}</header>` +
    `<main class="MainLayout-style__MainContent-sc-c4c8ba1d-3">${parts.body ?? ''}</main><footer></footer></div>` +
    `<script id="__NEXT_DATA__" type="application/json">${nextData(parts)}</script></body></html>`;
  return head + styles(parts.size - head.length - body.length) + body;
}

function nextData({ route, query, queries, props }: PageParts): string {
  return escapeJson({
    props: {
      pageProps: {
        // The real page carries session material here. This is none, and still nobody may read or keep it.
        anonSession: { access_token: 'demo', token_type: 'Bearer', scope: 'demo', expires_in: 600 },
        ...props,
        location: { countryCode: COUNTRY },
        dehydratedState: { mutations: [], queries: queries.map(dehydrated) },
        _nextI18Next: {
          initialI18nStore: { en: { translation: interfaceTexts() } },
          initialLocale: 'en',
          ns: ['translation'],
          userConfig: null,
        },
        isPageExplicit: false,
      },
      __N_SSP: true,
    },
    page: route,
    query,
    buildId: 'demo',
    isFallback: false,
    isExperimentalCompile: false,
    gssp: true,
    appGip: true,
    locale: 'en',
    locales: ['en', ...LOCALES],
    defaultLocale: 'en',
    scriptLoader: [],
  });
}

/** The storefront stands in the key of a query, since results and prices depend on it. */
export const COUNTRY = 'NL';

/** Prefixes of the translated sites. */
export const LOCALES = ['de', 'fr', 'es', 'it', 'ja', 'pt', 'nl'];

function dehydrated({ key, data }: Query) {
  return {
    state: {
      data,
      dataUpdateCount: 1,
      dataUpdatedAt: 1_780_000_000_000,
      error: null,
      errorUpdateCount: 0,
      errorUpdatedAt: 0,
      fetchFailureCount: 0,
      fetchFailureReason: null,
      fetchMeta: null,
      isInvalidated: false,
      status: 'success',
      fetchStatus: 'idle',
    },
    queryKey: key,
    queryHash: JSON.stringify(key),
  };
}
