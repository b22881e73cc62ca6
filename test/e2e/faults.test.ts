import { ROWS, badgesOf, failedBadge, settle } from './harness/badges.ts';
import { ANSWERED, watchQuestions } from './harness/questions.ts';
import { NIGHT_DRIVE, SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.describe('a Beatport that fails, resets and cuts short one answer in five', () => {
  test.use({ standIn: { failRate: 0.08, resetRate: 0.06, truncateRate: 0.06, retryAfterSeconds: 1 } });

  test('costs a page time and no row', async ({ session, world }) => {
    test.setTimeout(150_000);
    const tab = await session.tab(SUNRISE);
    const states = async () =>
      (await tab.run(badgesOf, ROWS.tracklists1001)).flatMap((badge) => badge?.state ?? []);
    // What failed for good says so and is asked again with a press, as a reader would.
    await expect
      .poll(
        async () => {
          const now = await states();
          if (now.includes('failed')) await tab.click(failedBadge, ROWS.tracklists1001);
          return now.length > 5 && now.every((state) => ANSWERED.includes(state));
        },
        { timeout: 120_000, intervals: [2_000] },
      )
      .toBe(true);
    expect(world.standIn.stats().maxInFlight).toBeLessThanOrEqual(6);
    expect((await states()).filter((state) => state === 'match').length).toBeGreaterThan(5);
  });
});

test('rows wait while the network is gone and go on by themselves when it is back', async ({
  session,
  world,
}) => {
  // As many as are near the reader in either browser's window.
  const questions = watchQuestions(world.standIn, 12);
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=12`);
  const badges = () => tab.run(badgesOf, ROWS.tracklists1001);
  const states = async () => (await badges()).flatMap((badge) => badge?.state ?? []);
  await expect.poll(states).toContain('match');
  await session.setOnline(false);
  await expect.poll(states, { timeout: 20_000 }).toContain('paused');
  questions.note(await badges());
  await session.setOnline(true);
  await expect
    .poll(async () => (await states()).filter((state) => ANSWERED.includes(state)).length, {
      timeout: 40_000,
    })
    .toBe(12);
  expect(questions.unasked()).toEqual([]);
  expect(questions.askedAgain()).toEqual([]);
});

test('two tabs with the same list ask Beatport once for each track', async ({ session, world }) => {
  const tabs = [await session.tab(SUNRISE), await session.tab(SUNRISE)];
  for (const tab of tabs) {
    await tab.front();
    await settle(tab, ROWS.tracklists1001, 45_000);
  }
  expectEachOnce(world.standIn.stats().queries);
  const [one, other] = await Promise.all(tabs.map((tab) => tab.run(badgesOf, ROWS.tracklists1001)));
  expect(other!.map((badge) => badge?.text)).toEqual(one!.map((badge) => badge?.text));
});

function expectEachOnce(queries: readonly string[]): void {
  expect(queries.length).toBeGreaterThan(5);
  expect([...queries].sort()).toEqual([...new Set(queries)].sort());
}
