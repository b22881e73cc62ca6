export const NOT_CHECKED: number;
export function readAudit(
  text: string,
  shipped: ReadonlySet<string>,
): { name: string; severity: string; range: string }[] | undefined;
export function withDependencies(
  names: readonly string[],
  packages: Record<string, { dependencies?: Record<string, string> }>,
): Set<string>;
