/** What in an address belongs to a visit and not to a page. */
const OF_VISIT =
  /^(?:utm_\w+|fbclid|gclid|igshid?|si|ref|ref_\w+|sid|session\w*|token|auth|key|sig|signature|uid|user\w*)$/i;

/** An address without the visitor's part, and without a fragment; undefined when it is none. */
export function bareAddress(text: string): string | undefined {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return [...withoutVisit(url)].length === 0 ? `${url.origin}${url.pathname}` : url.href;
}

function withoutVisit(url: URL): URLSearchParams {
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (OF_VISIT.test(name)) url.searchParams.delete(name);
  return url.searchParams;
}
