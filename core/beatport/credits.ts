import type { Person } from './track.ts';
import { id, list, record, text } from './values.ts';

/** A list of more people is broken or hostile; a record of a charity's choir has some thirty. */
export const MOST_PEOPLE = 50;

/** The people of a list whose records name them under `idField` and `nameField`; nameless ones are dropped. */
export function people(value: unknown, idField: string, nameField: string, typed?: TypeTest): Person[] {
  const found = new Map<string, Person>();
  for (const item of list(value)) {
    if (found.size === MOST_PEOPLE) break;
    const fields = record(item);
    const name = text(fields?.[nameField]);
    if (!fields || name === undefined || (typed && !typed(fields))) continue;
    const number = id(fields[idField]);
    // Listed once as Remixer and once as Beatsource Remixer is still one person.
    found.set(`${number} ${name}`, number === undefined ? { name } : { id: number, name });
  }
  return [...found.values()];
}

/**
 * A single list with roles, as in search and details records, split in two. Roles seen: Artist, Producer, DJ, Remixer,
 * Beatsource Remixer; a person listed in both roles is in both lists.
 */
export function credits(value: unknown, idField: string, nameField: string, typeField: string) {
  const remixed: TypeTest = (fields) => text(fields[typeField])?.includes('Remixer') ?? false;
  return {
    artists: people(value, idField, nameField, (fields) => !remixed(fields)),
    remixers: people(value, idField, nameField, remixed),
  };
}

type TypeTest = (fields: Record<string, unknown>) => boolean;
