import { expect } from '@playwright/test';
import { parseLine } from '../../../core/tracklist/line.ts';
import { buildQueries } from '../../../core/lookup/queries.ts';
import { rowText, rowsFromCatalogue } from '../../../demo/sample-row.ts';
import type { StandIn } from '../../../demo/stand-in.ts';
import { ROWS, settle, type ShownBadge } from './badges.ts';
import type { Session } from './session.ts';
import { DAWN } from './sites.ts';

export const ANSWERED = ['match', 'unsure', 'none'];

/** What rows made from the catalogue (`?rows=60`) ask Beatport, to see that no answer is paid for twice. */
export interface Questions {
  /** Notes how often was asked for each row that has its answer by now. */
  note: (badges: readonly (ShownBadge | null)[]) => void;
  /** Never asked: then these were not the questions that were asked, and the rest proves nothing. */
  unasked: () => string[];
  /** Asked again after it was noted. */
  askedAgain: () => string[];
  /** Asked more than once, for whatever reason. */
  repeated: () => string[];
}

export function watchQuestions({ catalogue, stats }: StandIn, count: number): Questions {
  const queries = rowsFromCatalogue(catalogue, count).map((row) => buildQueries(parseLine(rowText(row))));
  const questions = queries.map(([first = '']) => first);
  // Versions of one title ask the same: whose question it was is known of the others only.
  const all = counted(queries.flat());
  const isOwn = (question: string) => all.get(question) === 1;
  const noted = new Map<string, number>();
  const which = (fits: (question: string, asked: number) => boolean) => {
    const asked = counted(stats().queries);
    return questions.filter((question) => fits(question, asked.get(question) ?? 0));
  };
  return {
    note(badges) {
      const asked = counted(stats().queries);
      badges.forEach((badge, n) => {
        const question = questions[n] ?? '';
        if (!badge || !ANSWERED.includes(badge.state) || !isOwn(question) || noted.has(question)) return;
        noted.set(question, asked.get(question) ?? 0);
      });
    },
    unasked: () => which((_, asked) => asked === 0),
    askedAgain: () => which((question, asked) => asked > (noted.get(question) ?? Infinity)),
    repeated: () => which((question, asked) => isOwn(question) && asked > 1),
  };
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Opens the short list in a new tab and reads it to its end: every row is answered. */
export async function readList(session: Session): Promise<void> {
  const tab = await session.tab(DAWN);
  const badges = await settle(tab, ROWS.tracklists1001);
  expect(badges.filter((badge) => badge && ANSWERED.includes(badge.state))).toHaveLength(6);
  await tab.close();
}
