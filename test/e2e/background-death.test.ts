import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { ANSWERED, watchQuestions } from './harness/questions.ts';
import { change } from './harness/settings.ts';
import { NIGHT_DRIVE } from './harness/sites.ts';
import type { Session } from './harness/session.ts';
import { expect, oneMore, test } from './harness/test.ts';
import { makeWorld } from './harness/world.ts';

const COUNT = 60;
const DEATHS = 10;

test('a background that dies ten times in one page of 60 rows loses no row and repeats no finished one', async ({
  session,
}) => {
  test.setTimeout(120_000);
  const watch = await openLongPage(session, 'normal');
  for (let n = 0; n < DEATHS; n++) {
    await pause(200 + Math.random() * 1_200);
    await watch.kill();
  }
  await watch.finish();
});

// Ten browsers in two rounds: they wait for Beatport's pace most of the time, and wait well together.
test('whenever the background dies, no row is lost and no finished one repeated: ten times out of ten @chromium', async () => {
  test.setTimeout(180_000);
  for (const round of [
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
  ])
    await Promise.all(round.map(oneDeath));
});

async function oneDeath(n: number): Promise<void> {
  const world = await makeWorld({ seed: n + 1 });
  const session = await oneMore(world);
  try {
    const watch = await openLongPage(session, 'fast');
    await pause(Math.random() * 14_000);
    await watch.kill();
    await watch.finish();
  } finally {
    await session.close();
    await world.close();
  }
}

/** A page of 60 different tracks, with a note of what was finished whenever the background was killed. */
async function openLongPage(session: Session, speed: 'normal' | 'fast') {
  const { standIn } = session.world;
  const questions = watchQuestions(standIn, COUNT);
  await change(session, { speed });
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=${COUNT}`);
  return {
    async kill() {
      questions.note(await tab.run(badgesOf, ROWS.tracklists1001));
      await session.killBackground();
    },
    async finish() {
      const badges = await settle(tab, ROWS.tracklists1001, 90_000);
      const answered = badges.filter((badge) => badge && ANSWERED.includes(badge.state));
      expect(answered.length).toBe(COUNT);
      expect(questions.unasked()).toEqual([]);
      expect(questions.askedAgain()).toEqual([]);
      expect(standIn.stats().maxInFlight).toBeLessThanOrEqual(6);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
