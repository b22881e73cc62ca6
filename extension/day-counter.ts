import { browser } from 'wxt/browser';
import { Erasure } from '../core/erasure.ts';
import type { DayCounter } from '../core/http/daily-budget.ts';

const KEY = 'requestsToday';

export interface StoredDayCounter extends DayCounter {
  /** What was being counted is not written any more. Resolves when what was being written is. */
  forget: () => Promise<void>;
}

/** The requests of a day, kept so that neither a restart of the background nor one of the browser begins the budget anew. */
export function createDayCounter(): StoredDayCounter {
  const erasure = new Erasure();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    add: (day, requests) => {
      const { signal: erased } = erasure;
      // One after the other: each adds to what the one before wrote.
      const added = turn.then(() => add(day, requests, erased));
      turn = added.catch(() => undefined);
      return added;
    },
    forget: async () => {
      erasure.erase();
      await turn;
    },
  };
}

async function add(day: string, requests: number, erased: AbortSignal): Promise<number> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (erased.aborted) return 0;
  const before = requestsOf(stored, day);
  if (requests > 0) await browser.storage.local.set({ [KEY]: { day, requests: before + requests } });
  return before + requests;
}

/** Another day, or what another hand left there, counts as none. */
function requestsOf(stored: unknown, day: string): number {
  const { day: counted, requests } = (stored ?? {}) as Partial<Record<'day' | 'requests', unknown>>;
  return counted === day && typeof requests === 'number' && requests >= 0 ? requests : 0;
}
