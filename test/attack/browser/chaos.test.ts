import { seeded } from '../../../demo/random.ts';
import { QUIET, type Switches } from '../../../demo/switches.ts';
import { ROWS, badgesOf, failedBadge, readTo } from '../../e2e/harness/badges.ts';
import { ANSWERED } from '../../e2e/harness/questions.ts';
import { change } from '../../e2e/harness/settings.ts';
import { NIGHT_DRIVE } from '../../e2e/harness/sites.ts';
import { expect, test } from '../../e2e/harness/test.ts';
import { watchTruth } from '../../e2e/harness/told-truth.ts';

const COUNT = 60;
const ROUNDS = 16;
const ROUND_MS = 4_000;
const LOOK_MS = 400;

/** What Beatport does for a while. None of it says anything about a track. */
const MOODS: Partial<Switches>[] = [
  ...[500, 502, 403, 404, 418, 204, 206].map((failStatus) => ({
    failRate: 0.6,
    failStatus,
    retryAfter: 'none' as const,
  })),
  { truncateRate: 0.6 },
  { hangRate: 0.3 },
  { resetRate: 0.6 },
  { wrongTypeRate: 0.6 },
  { changedRate: 0.6 },
  { redirectLoopRate: 0.6 },
  { redirectAwayRate: 0.6, redirectTo: 'https://portal.example' },
  { dripRate: 0.5, dripBytes: 400, dripMs: 300 },
  { latencyMs: 1_500 },
  {},
];

test('whatever Beatport, the network and the background go through, no row says what is not so', async ({
  session,
  world,
}) => {
  test.setTimeout(400_000);
  const random = seeded(13);
  const { switches } = world.standIn;
  const untruths = watchTruth(world.standIn);
  await change(session, { speed: 'fast', dailyBudget: 0 });
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=${COUNT}`);
  const badges = () => tab.run(badgesOf, ROWS.tracklists1001);
  const looks = { said: new Set<string>(), count: 0 };
  const look = async () => {
    const shown = await badges();
    looks.count += 1;
    untruths(shown).forEach((one) => looks.said.add(one));
    return shown;
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    Object.assign(switches, QUIET, { latencyMs: 20 }, random.pick(MOODS));
    const [dies, flaps] = [random.chance(0.5), random.chance(0.4)];
    if (flaps) await session.setOnline(false);
    if (dies) await session.killBackground();
    await readTo(tab, ROWS.tracklists1001, random.below(COUNT));
    for (const end = Date.now() + ROUND_MS; Date.now() < end;) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    if (flaps) await session.setOnline(true);
  }
  expect([...looks.said]).toEqual([]);
  expect(looks.count).toBeGreaterThan(ROUNDS);

  Object.assign(switches, QUIET, { latencyMs: 20 });
  await tab.front();
  await expect
    .poll(
      async () => {
        const shown = await look();
        const waiting = shown.findIndex((badge) => badge?.state === 'waiting');
        if (waiting >= 0) await readTo(tab, ROWS.tracklists1001, waiting);
        // What was given up says so, and is asked again by a press, as a reader would.
        if (shown.some((badge) => badge?.state === 'failed'))
          await tab.click(failedBadge, ROWS.tracklists1001);
        return shown.filter((badge) => badge && ANSWERED.includes(badge.state)).length;
      },
      { timeout: 240_000, intervals: [1_000] },
    )
    .toBe(COUNT);
  expect([...looks.said]).toEqual([]);
});
