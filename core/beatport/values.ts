/**
 * Readers for values of unknown origin. Beatport's JSON is not ours: any field may be missing, null or of another type,
 * and then that field alone is absent. No schema library here, because fifty records are read for every line.
 */
export type JsonRecord = Record<string, unknown>;

export function record(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : undefined;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Trimmed (trailing spaces occur in names), absent when empty. */
export function text(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined;
}

/** A finite number above zero: every number of a track is one. */
export function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : undefined;
}

export function id(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? positive(value) : undefined;
}

/** Flags are true/false in catalog records and 1/0 in search records. */
export function flag(value: unknown): boolean | undefined {
  if (value === true || value === 1) return true;
  return value === false || value === 0 ? false : undefined;
}

/** The day of "2026-07-03" or "2026-07-03T00:00:00", YYYY-MM-DD. */
export function day(value: unknown): string | undefined {
  const match = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![^T\s])/.exec(text(value) ?? '');
  return match?.[0];
}
