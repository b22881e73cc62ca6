import type { CacheEntry } from '../core/lookup/cache.ts';

/** Whether what a file holds is an entry as far as reading it goes; a file may be damaged or from another version. */
export function isCacheEntry(value: unknown): value is CacheEntry {
  if (!isRecord(value)) return false;
  const { form, candidates, storedAt, expiresAt } = value;
  const isDated = typeof form === 'number' && typeof storedAt === 'number' && typeof expiresAt === 'number';
  return isDated && Array.isArray(candidates) && candidates.every(isTrack);
}

function isTrack(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, title, mix, url, artists, remixers } = value;
  const isNamed = typeof id === 'number' && typeof title === 'string' && typeof mix === 'string';
  return isNamed && typeof url === 'string' && arePeople(artists) && arePeople(remixers);
}

function arePeople(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((person) => isRecord(person) && typeof person['name'] === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
