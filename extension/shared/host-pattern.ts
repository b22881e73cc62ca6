/** The pattern for all pages of a pattern's hosts: a permission is for hosts, whatever the path. */
export function hostPattern(match: string): string {
  return match.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
}

/** Each once. */
export function hostPatterns(matches: readonly string[]): string[] {
  return [...new Set(matches.map(hostPattern))];
}
