interface NextData {
  page: string;
  props: { pageProps: Record<string, unknown> & { dehydratedState: { queries: DehydratedQuery[] } } };
}

interface DehydratedQuery {
  queryKey: unknown[];
  state: { data: object };
}

/** The data of a page, found as a client would find it: by a scan for the script element. */
export function nextData(html: string): NextData {
  const start = html.indexOf('>', html.indexOf('<script id="__NEXT_DATA__"')) + 1;
  return JSON.parse(html.slice(start, html.indexOf('</script', start)));
}

/** The rows of a list, in whichever envelope the query with that key has them. */
export function queryRows(html: string, prefix: string): Record<string, unknown>[] {
  const data: object = dataOf(html, prefix);
  if ('results' in data && Array.isArray(data.results)) return data.results;
  if ('data' in data && Array.isArray(data.data)) return data.data;
  throw new Error(`no list under ${prefix}`);
}

/** The query that is a bare array. */
export function queryList(html: string, prefix: string): unknown[] {
  const data = dataOf(html, prefix);
  return Array.isArray(data) ? data : [];
}

function dataOf(html: string, prefix: string): object {
  const { queries } = nextData(html).props.pageProps.dehydratedState;
  const found = queries.find(({ queryKey }) => String(queryKey[0]).startsWith(prefix));
  if (!found) throw new Error(`no query ${prefix}`);
  return found.state.data;
}
