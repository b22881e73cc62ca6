/** Where a saved page was saved from, which tells the site: the browser's own remark, else what the page says of itself. */
export function pageAddress(document: Document): string | undefined {
  const candidates = [
    savedFrom(document),
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return candidates.find(isAddress) ?? undefined;
}

function isAddress(text: string | null | undefined): boolean {
  return /^https?:/i.test(text ?? '') && URL.canParse(text ?? '');
}

/** Chromium and Firefox leave `<!-- saved from url=(0042)https://… -->` near the top. */
function savedFrom(document: Document): string | undefined {
  const COMMENT = 8;
  const nodes = [...document.childNodes, ...(document.documentElement?.childNodes ?? [])];
  const comments = nodes.filter((node) => node.nodeType === COMMENT).map((node) => node.nodeValue ?? '');
  return comments.map((text) => /saved from url=\(\d+\)(\S+)/.exec(text)?.[1]).find(Boolean);
}
