/** Each text once, where it stands first. */
export function distinct(texts: Iterable<string>): string[] {
  return [...new Set(texts)];
}
