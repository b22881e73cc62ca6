import type { NextData } from './next-data.ts';
import { record } from './values.ts';

const LONGEST = 600;

/**
 * What a bug report about a changed page needs: the route, the queries and the fields of their first rows. Names of
 * keys only, and only those that look like names: no value of the page, nothing that may identify the visitor.
 */
export function sampleOf(data: NextData): string {
  const queries = data.queries
    .slice(0, 8)
    .map(({ key, data: value }) => `${keyWord(key)}:${outline(value, 3)}`);
  const route = ROUTE.test(data.page) ? data.page : '?';
  return [`page=${route}`, ...queries].join(' ').slice(0, LONGEST);
}

const ROUTE = /^(?:\/(?:[a-z\d_-]{1,20}|\[[a-z]{1,20}\])){1,6}$/;

/** The words at the start of a query key; what follows may be the visitor's query. */
function keyWord(key: string): string {
  return names([/^[a-z]+(?:-[a-z]+)?(?=[-=]|$)/.exec(key)?.[0] ?? ''])[0] ?? '?';
}

function outline(value: unknown, depth: number): string {
  if (Array.isArray(value)) return `[${value.length > 0 && depth > 0 ? outline(value[0], depth - 1) : ''}]`;
  const fields = record(value);
  if (!fields) return typeof value;
  const shown = names(Object.keys(fields)).map((name) => {
    const inner = fields[name];
    return depth > 0 && typeof inner === 'object' && inner !== null ? name + outline(inner, depth - 1) : name;
  });
  return `{${shown.join(',')}}`;
}

/** The keys that may be shown to anybody. */
export function names(keys: string[]): string[] {
  return keys.filter((key) => /^[a-z_-]{1,30}$/.test(key) && !PRIVATE.test(key)).slice(0, 30);
}

const PRIVATE = /token|session|auth|cookie|secret|location|passw|email|user|ip$/;
