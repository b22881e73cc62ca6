import { isRecord } from '../is-record.ts';

/**
 * Readers for values of unknown origin. Beatport's JSON is not ours: any field may be missing, null or of another type,
 * and then that field alone is absent. No schema library here, because fifty records are read for every line.
 */
export type JsonRecord = Record<string, unknown>;

export function record(value: unknown): JsonRecord | undefined {
  return isRecord(value) ? value : undefined;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** No name, title or mix name comes near: what is longer is broken or hostile, and all of it would only cost time. */
const LONGEST = 500;

/** Trimmed (trailing spaces occur in names), cut where it is endless, absent when empty. */
export function text(value: unknown): string | undefined {
  const whole = typeof value === 'string' ? value.trim() : '';
  return (whole.length > LONGEST ? shorten(whole) : whole) || undefined;
}

/** Never between the halves of a surrogate pair. */
function shorten(whole: string): string {
  return whole
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** A finite number above zero, as every number of a track is. */
export function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** A playable tempo in beats a minute; a damaged number is absent, not shown. */
export function tempo(value: unknown): number | undefined {
  const bpm = positive(value);
  return bpm !== undefined && isTempo(bpm) ? bpm : undefined;
}

/** Milliseconds that a track may last. */
export function length(value: unknown): number | undefined {
  const ms = positive(value);
  return ms !== undefined && isLength(ms) ? ms : undefined;
}

/** Three digits, as DJ software shows a tempo. */
export function isTempo(bpm: number): boolean {
  return bpm >= 10 && bpm < 1_000;
}

/** Less than a day. */
export function isLength(ms: number): boolean {
  return ms > 0 && ms < 86_400_000;
}

/** Milliseconds since the epoch, up to the last moment that a `Date` can name. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LATEST_MS;
}

export const LATEST_MS = 8.64e15;

export function id(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? positive(value) : undefined;
}

/** Whether a field named for errors tells of one: Beatport fills it with null where there is none. */
export function isError(value: unknown): boolean {
  return !(value === undefined || value === null || value === false || value === '' || isEmptyList(value));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
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
