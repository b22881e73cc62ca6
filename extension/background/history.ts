import { browser } from 'wxt/browser';
import type { FailureKind } from '../../core/http/failure.ts';
import { Erasure } from '../../core/erasure.ts';
import type { Metrics, QueryRecord } from '../../core/metrics.ts';
import { addCounts, type HourCounts, isCounts, NO_COUNTS, trimHours } from '../shared/hour-counts.ts';

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
export interface ErrorNote {
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

export interface HistoryKeeper {
  noteSite: (id: string, health: SiteHealth) => void;
  /** Writes what is not written yet. Never rejects. */
  flush: () => Promise<void>;
  /** What is not written yet is not written any more. Resolves when what was being written is. */
  forget: () => Promise<void>;
}

const KEY = 'history';
const MOST_ERRORS = 20;
const MOST_SITES = 60;
const WRITE_AFTER_MS = 5_000;
const HOUR_MS = 3_600_000;

const empty = (): History => ({ hours: {}, errors: [], sites: {} });

/**
 * Keeps the figures of the diagnostics page over restarts of the background. A query costs an addition in memory; a few
 * seconds later one write adds all that came meanwhile to what is stored, which is read only then.
 */
export function keepHistory(
  metrics: Pick<Metrics, 'subscribe'>,
  { writeAfterMs = WRITE_AFTER_MS } = {},
): HistoryKeeper {
  const erasure = new Erasure();
  let fresh = empty();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const news = fresh;
    const { signal: erased } = erasure;
    fresh = empty();
    if (!isEmpty(news)) {
      // One chain: each write reads what the one before wrote.
      writing = writing
        .then(async () => {
          const history = merged(await readHistory(), news);
          if (!erased.aborted) await browser.storage.local.set({ [KEY]: history });
        })
        .catch((cause: unknown) => console.warn('Cratemark could not store its figures:', cause));
    }
    return writing;
  };
  const soon = () => (timer ??= setTimeout(() => void flush(), writeAfterMs));

  metrics.subscribe((query) => {
    if (query.erased) return;
    note(fresh, query);
    soon();
  });
  return {
    noteSite(id, health) {
      fresh.sites[id] = health;
      soon();
    },
    flush,
    forget() {
      clearTimeout(timer);
      timer = undefined;
      fresh = empty();
      erasure.erase();
      return writing;
    },
  };
}

/** As it is stored; what another version or hand left there and does not fit is left out. */
export async function readHistory(): Promise<History> {
  const { [KEY]: stored } = (await browser.storage.local.get(KEY)) as Record<string, unknown>;
  const { hours, errors, sites } = (isRecord(stored) ? stored : {}) as Partial<
    Record<keyof History, unknown>
  >;
  return {
    hours: isRecord(hours) ? pick(hours, isCounts) : {},
    errors: Array.isArray(errors) ? errors.filter(isErrorNote) : [],
    sites: isRecord(sites) ? pick(sites, isSiteHealth) : {},
  };
}

function note({ hours, errors }: History, query: QueryRecord): void {
  const hour = Math.floor(query.at / HOUR_MS);
  // Given up by whoever asked, or not sent because of a pause: neither an answer nor a failure.
  const without = query.outcome === 'aborted' || query.outcome === 'paused';
  const failed = !without && query.outcome !== 'ok' && query.outcome !== 'empty';
  hours[hour] = addCounts(hours[hour] ?? NO_COUNTS, {
    queries: without ? 0 : 1,
    hits: query.cacheHit ? 1 : 0,
    requests: query.attempts,
    retries: Math.max(0, query.attempts - 1),
    failures: failed ? 1 : 0,
    networkMs: Math.round(query.networkMs),
    waitMs: Math.max(0, Math.round(query.totalMs - query.networkMs)),
  });
  if (!failed) return;
  errors.push({ at: query.at, kind: query.outcome as FailureKind, type: query.type });
  if (errors.length > MOST_ERRORS) errors.shift();
}

/** By the time of the news: what is later is left over from a clock that was ahead, and would outlast all that follows. */
function merged(old: History, news: History): History {
  const latest = latestOf(news);
  const hours = { ...old.hours };
  for (const [hour, counts] of Object.entries(news.hours))
    hours[hour] = addCounts(hours[hour] ?? NO_COUNTS, counts);
  const isPast = ({ at }: { at: number }) => at <= latest;
  const sites = Object.entries({ ...old.sites, ...news.sites }).filter(([, health]) => isPast(health));
  return {
    hours: trimHours(hours, Math.floor(latest / HOUR_MS)),
    errors: [...old.errors, ...news.errors].filter(isPast).slice(-MOST_ERRORS),
    sites: Object.fromEntries(sites.sort(([, a], [, b]) => b.at - a.at).slice(0, MOST_SITES)),
  };
}

/** Of an hour its end: nobody knows when in it. */
function latestOf({ hours, errors, sites }: History): number {
  const ends = Object.keys(hours).map((hour) => (Number(hour) + 1) * HOUR_MS - 1);
  return Math.max(...ends, ...[...errors, ...Object.values(sites)].map(({ at }) => at));
}

function isEmpty({ hours, sites }: History): boolean {
  return Object.keys(hours).length === 0 && Object.keys(sites).length === 0;
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
