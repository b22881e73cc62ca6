import { PageError } from './page-error.ts';
import { isError, type JsonRecord, list, record, text } from './values.ts';

/** One answered query of a page. */
export interface Query {
  /** Words and numbers of its key, joined by "-": "search-tracks-GR", "track-details-1696999"; "" when it has none. */
  key: string;
  /** The words of a search, where the key names them. */
  q?: string;
  data: unknown;
  /** It says itself that it was not answered: what lies there is no answer. */
  failed: boolean;
}

/** What is kept of the JSON that Next.js embeds in a page. */
export interface NextData {
  /** The route: "/track/[description]/[id]", "/404"; "" when absent. */
  page: string;
  /** The id in the page's address. */
  id?: number;
  /** The words in the page's address. */
  q?: string;
  status?: number;
  /** Next.js serialises what went wrong on the server. */
  failed: boolean;
  queries: Query[];
  /** A track page's own record, outside the queries. */
  track?: unknown;
}

/**
 * The embedded data of a page: `props.pageProps.dehydratedState.queries[]` and little else. The neighbouring keys of
 * pageProps hold the visitor's session and location; they are never read, so they cannot leak. A `PageError`
 * 'no-data', 'cut-short' or 'bad-json' where there is none.
 */
export function readNextData(html: string): NextData | PageError {
  const json = scriptText(html);
  if (json instanceof PageError) return json;
  const root = record(parse(json));
  if (!root) return new PageError('bad-json');
  const props = record(record(root.props)?.pageProps);
  const data: NextData = {
    page: text(root.page) ?? '',
    failed: isError(root.err) || isError(props?.error),
    queries: list(record(props?.dehydratedState)?.queries).map(queryOf),
  };
  const { id: idText, q } = record(root.query) ?? {};
  const id = Number(text(idText));
  if (Number.isSafeInteger(id) && id > 0) data.id = id;
  if (typeof q === 'string') data.q = q;
  if (typeof props?.statusCode === 'number') data.status = props.statusCode;
  if (props?.track) data.track = props.track;
  return data;
}

const MARK = '__NEXT_DATA__';
// Room for a nonce and other attributes around the mark; keeps the scan linear on a page full of marks.
const LONGEST_TAG = 400;

/**
 * A text scan, not a parse: inside the script `<`, `>` and `&` are always written as \u003c, \u003e and \u0026, so the
 * next `</script` is the end. About 2 ms for the largest pages, and it runs where there is no DOM.
 */
function scriptText(html: string): string | PageError {
  for (let at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, at + MARK.length)) {
    const before = html.slice(Math.max(0, at - LONGEST_TAG), at);
    const after = html.slice(at, at + LONGEST_TAG).indexOf('>');
    if (after < 0 || !/<script\s[^<>]*id\s*=\s*["']?$/i.test(before.slice(before.lastIndexOf('<')))) continue;
    const start = at + after + 1;
    const end = html.indexOf('</script', start);
    return end < 0 ? new PageError('cut-short') : html.slice(start, end);
  }
  return new PageError('no-data');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The SyntaxError is dropped on purpose: its message quotes the input, which may hold a session.
    return undefined;
  }
}

/** A key was one string in 2023 ("search-all-q=…") and is a list since ("search-tracks", {…}, "GR"). */
function queryOf(value: unknown): Query {
  const query = record(value);
  const state = record(query?.state);
  const parts = Array.isArray(query?.queryKey) ? query.queryKey : [query?.queryKey];
  const key = parts.filter((part) => typeof part === 'string' || typeof part === 'number').join('-');
  const named = parts.map((part) => record(part)?.q).find((part) => typeof part === 'string');
  const q = typeof named === 'string' ? named : wordsIn(key);
  return { key, ...(q !== undefined && { q }), data: state?.data, failed: isUnanswered(state) };
}

/** Of "search-all-q=…&count=15&is_approved=true&preorder=true"; the words themselves may hold a "&". */
function wordsIn(key: string): string | undefined {
  const [, ...rest] = key.split('-q=');
  const words = rest.join('-q=').split(NEXT_FIELD, 1)[0];
  return rest.length === 0 || words === undefined ? undefined : plain(words);
}

function plain(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

const NEXT_FIELD = /&(?:count|is_approved|preorder|page|per[_-]page)=/;

/** A query that failed, or has not been answered yet, still has a state, and data that may be those of before. */
function isUnanswered(state: JsonRecord | undefined): boolean {
  const status = text(state?.status);
  return (status !== undefined && status !== 'success') || isError(state?.error);
}
