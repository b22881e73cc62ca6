import { isRecord } from '../../core/is-record.ts';
import { browser } from 'wxt/browser';
import type { FailureKind } from '../../core/http/failure.ts';
import type { QueryRecord } from '../../core/metrics.ts';
import { type HourCounts, isCounts } from './hour-counts.ts';

/** How a site's adapter fared on the page it was on last. */
export interface SiteHealth {
  /** Milliseconds since the epoch. */
  at: number;
  rows: number;
  /** Where it looks for rows, in words or as a selector of its own; never anything of the page. */
  lookedFor: string;
  notice?: string;
}

/** What failed, without what was asked. */
interface ErrorNote {
  at: number;
  kind: FailureKind;
  type: QueryRecord['type'];
}

/** What outlives the background: no text of a search, no address of a page. */
export interface History {
  /** By the hour since the epoch. */
  hours: Record<string, HourCounts>;
  /** Latest last. */
  errors: ErrorNote[];
  /** By the id of the site. */
  sites: Record<string, SiteHealth>;
}

/** Where it lies in the browser's local storage. */
export const HISTORY_KEY = 'history';

/** As it is stored; what another version or hand left there and does not fit is left out. */
export async function readHistory(): Promise<History> {
  const { [HISTORY_KEY]: stored } = await browser.storage.local.get<Record<string, unknown>>(HISTORY_KEY);
  const { hours, errors, sites }: Partial<Record<keyof History, unknown>> = isRecord(stored) ? stored : {};
  return {
    hours: isRecord(hours) ? pick(hours, isCounts) : {},
    errors: Array.isArray(errors) ? errors.filter(isErrorNote) : [],
    sites: isRecord(sites) ? pick(sites, isSiteHealth) : {},
  };
}

function pick<Value>(
  values: Record<string, unknown>,
  fits: (value: unknown) => value is Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => fits(entry[1])),
  );
}

function isErrorNote(value: unknown): value is ErrorNote {
  return isRecord(value) && typeof value['at'] === 'number' && typeof value['kind'] === 'string';
}

function isSiteHealth(value: unknown): value is SiteHealth {
  if (!isRecord(value)) return false;
  return (
    ['at', 'rows'].every((name) => typeof value[name] === 'number') && typeof value['lookedFor'] === 'string'
  );
}
