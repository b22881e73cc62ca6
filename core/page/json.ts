// Pages embed JSON without any promise: every step into it is a question, and a wrong shape is only a missing value.

/** The value of a JSON text; undefined for anything else. */
export function jsonOf(text: string | null | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value at the end of a path of property names; undefined when a step is missing. */
export function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** A text with something in it, on one line. */
export function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, ...path);
  const text = typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

export function numberAt(value: unknown, ...path: string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

/** The first object inside `value`, at any depth, that `test` accepts. Pages move their modules about. */
export function findIn(value: unknown, test: (candidate: object) => boolean): object | undefined {
  const open: unknown[] = [value];
  // The list grows while it is read: taking its first away would move all others, each time.
  for (const next of open) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next) && test(next)) return next;
    for (const inner of Object.values(next))
      if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return undefined;
}
