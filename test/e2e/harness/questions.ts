import { expect } from '@playwright/test';
import { parseLine } from '../../../core/tracklist/line.ts';
import { buildQueries } from '../../../core/lookup/queries.ts';
import { rowText, rowsFromCatalogue } from '../../../demo/sample-row.ts';
import type { StandIn } from '../../../demo/stand-in.ts';
import { ROWS, settle } from './badges.ts';
import type { ShownBadge } from './badges.ts';
import type { Session } from './session.ts';
import { SUNRISE } from './sites.ts';

export const ANSWERED = ['match', 'unsure', 'missing'];

/** What the rows of a page made from the catalogue (`?rows=60`) ask Beatport, to see that no answer is paid for twice. */
export interface Questions {
  /** Notes how often was asked for each row that has its answer by now. */
  note: (badges: readonly (ShownBadge | null)[]) => void;
  /** Every row was asked for, and none again after it was noted. */
  check: () => void;
  /** What was asked more than once. */
  repeated: () => string[];
}

export function watchQuestions({ catalogue, stats }: StandIn, count: number): Questions {
  const queries = rowsFromCatalogue(catalogue, count).map((row) => buildQueries(parseLine(rowText(row))));
  const questions = queries.map(([first = '']) => first);
  // Versions of one title ask the same: whose question it was is known of the others only.
  const isOwn = (n: number) => queries.flat().filter((query) => query === questions[n]).length === 1;
  const asked = (n: number) => stats().queries.filter((query) => query === questions[n]).length;
  const noted = new Map<number, number>();
  return {
    note: (badges) =>
      badges.forEach((badge, n) => {
        if (badge && ANSWERED.includes(badge.state) && isOwn(n) && !noted.has(n)) noted.set(n, asked(n));
      }),
    check() {
      // Otherwise these were not the questions that were asked, and would prove nothing.
      expect(questions.filter((_, n) => asked(n) > 0).length).toBe(count);
      for (const [n, times] of noted) expect(asked(n), questions[n]).toBe(times);
    },
    repeated: () => questions.filter((_, n) => isOwn(n) && asked(n) > 1),
  };
}

/** Opens the short list in a new tab and reads it to its end: every row is answered. */
export async function readList(session: Session): Promise<void> {
  const tab = await session.tab(SUNRISE);
  const badges = await settle(tab, ROWS.tracklists1001);
  expect(badges.filter((badge) => badge && ANSWERED.includes(badge.state))).toHaveLength(11);
  await tab.close();
}
