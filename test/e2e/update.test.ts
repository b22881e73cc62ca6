import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { ANSWERED, watchQuestions } from './harness/questions.ts';
import { NIGHT_DRIVE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.describe('an update in the middle of a page', () => {
  test.use({ updatable: true });

  test('leaves no badge of the old version, loses no row and repeats no finished one', async ({
    session,
    world,
  }) => {
    const page = `${NIGHT_DRIVE}?rows=20`;
    const questions = watchQuestions(world.standIn, 20);
    const tab = await session.tab(page);
    const badges = () => tab.run(badgesOf, ROWS.tracklists1001);
    await expect.poll(async () => (await badges()).map((badge) => badge?.state)).toContain('match');
    questions.note(await badges());
    await session.update();
    await tab.front();
    // Firefox annotates open pages with the new version; in Chromium they stay bare until they are loaded again.
    if (session.kind === 'chromium') {
      await expect.poll(async () => (await badges()).filter(Boolean), { timeout: 15_000 }).toEqual([]);
      await tab.goto(page);
    }
    const answered = async () =>
      (await settle(tab, ROWS.tracklists1001)).filter((badge) => badge && ANSWERED.includes(badge.state));
    await expect.poll(async () => (await answered()).length, { timeout: 40_000 }).toBe(20);
    expect(questions.unasked()).toEqual([]);
    expect(questions.askedAgain()).toEqual([]);
  });
});
