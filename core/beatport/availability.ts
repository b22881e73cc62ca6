import type { Availability } from './track.ts';
import { flag, type JsonRecord, list, record, text } from './values.ts';

/**
 * How a track of any shape can be had. `available_worldwide: 0` alone says nothing: most such tracks have a price in
 * the visitor's country. Only together with a missing price does it mean that this storefront does not sell the track.
 */
export function availabilityOf(row: JsonRecord): Availability | undefined {
  const tags = tagsOf(row);
  if (isUnavailable(row, tags)) return 'unavailable';
  if ([row.is_dj_edit, row.is_ugc_remix, row.is_dj_version].some(flag)) return 'dj-edit';
  const preOrder = tags.some((tag) => /^pre_?order/.test(tag));
  if (preOrder || flag(row.is_pre_order) || flag(row.pre_order) || statusOf(row) === 12) return 'pre-order';
  // "albumOnly" in search records, "album_only" in details records, {name} in catalog records.
  const sale = (text(row.sale_type) ?? text(record(row.sale_type)?.name))
    ?.toLowerCase()
    .replace(/[^a-z]/g, '');
  if (sale === 'albumonly') return 'album-only';
  return sale === 'purchase' ? 'purchase' : undefined;
}

/** Exclusive to Beatport: status 7, a flag in catalog records, a price category in details records. */
export function exclusiveOf(row: JsonRecord): boolean | undefined {
  const status = statusOf(row);
  const categories = record(row.price)?.category;
  if (flag(row.exclusive) || status === 7) return true;
  if (Array.isArray(categories)) return categories.includes('exclusive');
  return status === undefined ? flag(row.exclusive) : false;
}

function isUnavailable(row: JsonRecord, tags: string[]): boolean {
  if (text(record(row.availability)?.unavailability_reason)) return true;
  if (tags.length > 0)
    return !tags.some((tag) => tag === 'available_for_purchase' || /^pre_?order/.test(tag));
  return flag(row.available_worldwide) === false && !record(row.price);
}

function tagsOf(row: JsonRecord): string[] {
  return list(record(row.availability)?.tags).flatMap((tag) => text(tag)?.toLowerCase() ?? []);
}

function statusOf(row: JsonRecord): unknown {
  const status = record(row.current_status);
  return status?.id ?? status?.current_status_id;
}
