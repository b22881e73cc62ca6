import pLimit from 'p-limit';
import { browser } from 'wxt/browser';
import type { FailureKind } from '../../core/http/failure.ts';
import { Erasure } from '../../core/erasure.ts';
import type { Metrics, QueryRecord } from '../../core/metrics.ts';
import { type History, HISTORY_KEY, readHistory, type SiteHealth } from '../shared/history.ts';
import { addCounts, NO_COUNTS, trimHours } from '../shared/hour-counts.ts';

export interface HistoryKeeper {
  noteSite: (id: string, health: SiteHealth) => void;
  /** Writes what is not written yet. Never rejects. */
  flush: () => Promise<void>;
  /** What is not written yet is not written any more. Resolves when what was being written is. */
  forget: () => Promise<void>;
}

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
  // Each write reads what the one before wrote.
  const inTurn = pLimit(1);

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const news = fresh;
    const { signal: erased } = erasure;
    fresh = empty();
    return inTurn(async () => {
      if (!isEmpty(news)) await write(news, erased);
    });
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
      return inTurn(async () => {});
    },
  };
}

async function write(news: History, erased: AbortSignal): Promise<void> {
  try {
    const history = merged(await readHistory(), news);
    if (!erased.aborted) await browser.storage.local.set({ [HISTORY_KEY]: history });
  } catch (cause) {
    console.warn('Cratemark could not store its figures:', cause);
  }
}

function note({ hours, errors }: History, query: QueryRecord): void {
  const hour = Math.floor(query.at / HOUR_MS);
  // Given up by its caller, or not sent because of a pause: neither an answer nor a failure.
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

/** Of an hour its end: the minute is unknown. */
function latestOf({ hours, errors, sites }: History): number {
  const ends = Object.keys(hours).map((hour) => (Number(hour) + 1) * HOUR_MS - 1);
  return Math.max(...ends, ...[...errors, ...Object.values(sites)].map(({ at }) => at));
}

function isEmpty({ hours, sites }: History): boolean {
  return Object.keys(hours).length === 0 && Object.keys(sites).length === 0;
}
