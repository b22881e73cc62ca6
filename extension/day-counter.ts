import { browser } from 'wxt/browser';
import type { DayCounter } from '../core/http/daily-budget.ts';

const KEY = 'requestsToday';

/** The requests of a day, kept so that neither a restart of the background nor one of the browser begins the budget anew. */
export function createDayCounter(): DayCounter {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    add: (day, requests) => {
      // One after the other: each adds to what the one before wrote.
      const added = turn.then(() => add(day, requests));
      turn = added.catch(() => undefined);
      return added;
    },
  };
}

async function add(day: string, requests: number): Promise<number> {
  const before = requestsOf((await browser.storage.local.get(KEY))[KEY], day);
  if (requests > 0) await browser.storage.local.set({ [KEY]: { day, requests: before + requests } });
  return before + requests;
}

/** Another day, or what another hand left there, counts as none. */
function requestsOf(stored: unknown, day: string): number {
  const { day: counted, requests } = (stored ?? {}) as Partial<Record<'day' | 'requests', unknown>>;
  return counted === day && typeof requests === 'number' && requests >= 0 ? requests : 0;
}
