/** Match patterns as in a manifest: `https://*.example.org/album/*`. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/.*)$/;

export function isMatchPattern(pattern: string): boolean {
  return PATTERN.test(pattern);
}

export function matchesUrl(pattern: string, url: URL): boolean {
  const [, scheme = '', host = '', path = ''] = PATTERN.exec(pattern) ?? [];
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
  return (
    schemes.includes(url.protocol) &&
    matchesHost(host, url.hostname) &&
    matchesPath(path, url.pathname + url.search)
  );
}

/** "*.example.org" is the domain itself and everything below it, never "badexample.org". */
function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.')
    ? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
    : host === pattern;
}

/** Piece by piece, so that no page address can make a pattern with many stars slow. */
function matchesPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!path.startsWith(first)) return false;
  let from = first.length;
  for (const [index, piece] of rest.entries()) {
    if (index === rest.length - 1) return path.length - piece.length >= from && path.endsWith(piece);
    const found = path.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from === path.length;
}
