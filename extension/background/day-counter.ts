import pLimit from 'p-limit';
import { browser } from 'wxt/browser';
import { Erasure } from '../../core/erasure.ts';
import type { DayCounter } from '../../core/http/daily-budget.ts';
import { countDay, type DayCounts } from '../../core/http/day-counts.ts';

const KEY = 'requestsToday';

export interface StoredDayCounter extends DayCounter {
  /** What was being counted is not written any more. Resolves when what was being written is. */
  forget: () => Promise<void>;
}

/** The requests of a day, kept so that neither a restart of the background nor one of the browser begins the budget anew. */
export function createDayCounter(): StoredDayCounter {
  const erasure = new Erasure();
  // Each adds to what the one before wrote.
  const inTurn = pLimit(1);
  return {
    add: (day, requests) => {
      const { signal: erased } = erasure;
      return inTurn(() => add(day, requests, erased));
    },
    forget: () => {
      erasure.erase();
      return inTurn(async () => {});
    },
  };
}

async function add(day: string, requests: number, erased: AbortSignal): Promise<number> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (erased.aborted) return 0;
  const counts = countDay(countsIn(stored), day, requests);
  if (requests > 0) await browser.storage.local.set({ [KEY]: counts });
  return counts[day] ?? 0;
}

/** What another hand left there counts as none. */
function countsIn(stored: unknown): DayCounts {
  const { day, requests, ...days } = (stored ?? {}) as Record<string, unknown>;
  // Once there was one day only.
  const all = Object.entries(typeof day === 'string' ? { [day]: requests } : days);
  return Object.fromEntries(
    all.filter(
      (entry): entry is [string, number] =>
        DAY.test(entry[0]) && Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0,
    ),
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;
