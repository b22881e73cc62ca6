import { expect } from '@playwright/test';
import { ROWS, badgesOf, settle } from './badges.ts';
import { ANSWERED, watchQuestions } from './questions.ts';
import { change } from './settings.ts';
import { NIGHT_DRIVE } from './sites.ts';
import type { Session } from './session.ts';

const COUNT = 60;

/** A page of 60 different tracks under which the background is killed, with a note of what was answered each time. */
export async function openDyingPage(session: Session) {
  const { standIn } = session.world;
  const questions = watchQuestions(standIn, COUNT);
  await change(session, { speed: 'fast' });
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=${COUNT}`);
  return {
    /** Within this time from now. */
    async killWithin(fromMs: number, toMs: number) {
      await new Promise((resolve) => setTimeout(resolve, fromMs + Math.random() * (toMs - fromMs)));
      questions.note(await tab.run(badgesOf, ROWS.tracklists1001));
      await session.killBackground();
    },
    /** No row is lost, and none that was answered asked for again. */
    async finish() {
      const answered = async () => {
        const badges = await settle(tab, ROWS.tracklists1001, 90_000);
        return badges.filter((badge) => badge && ANSWERED.includes(badge.state)).length;
      };
      // What died under way is spent: the last rows may have to wait until the page may ask for more.
      await expect.poll(answered, { timeout: 120_000, intervals: [1_000] }).toBe(COUNT);
      expect(questions.unasked()).toEqual([]);
      expect(questions.askedAgain()).toEqual([]);
      expect(standIn.stats().maxInFlight).toBeLessThanOrEqual(6);
    },
  };
}
