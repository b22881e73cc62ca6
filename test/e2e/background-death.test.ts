import { parseLine } from '../../core/tracklist/line.ts';
import { buildQueries } from '../../core/lookup/queries.ts';
import { rowText, rowsFromCatalogue } from '../../demo/sample-row.ts';
import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { change } from './harness/settings.ts';
import { NIGHT_DRIVE } from './harness/sites.ts';
import type { Session } from './harness/session.ts';
import { expect, oneMore, test } from './harness/test.ts';
import { makeWorld } from './harness/world.ts';

const COUNT = 60;
const DEATHS = 10;
const ANSWERED = ['match', 'unsure', 'missing'];

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
  const queries = rowsFromCatalogue(standIn.catalogue, COUNT).map((row) =>
    buildQueries(parseLine(rowText(row))),
  );
  const questions = queries.map(([first = '']) => first);
  // Versions of one title ask the same: whose question it was is known of the others only.
  const isOwn = (n: number) => queries.flat().filter((query) => query === questions[n]).length === 1;
  const asked = (n: number) => standIn.stats().queries.filter((query) => query === questions[n]).length;
  const finishedBefore = new Map<number, number>();
  await change(session, { speed });
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=${COUNT}`);
  return {
    async kill() {
      const badges = await tab.run(badgesOf, ROWS.tracklists1001);
      badges.forEach(
        (badge, n) => badge && ANSWERED.includes(badge.state) && isOwn(n) && finishedBefore.set(n, asked(n)),
      );
      await session.killBackground();
    },
    async finish() {
      const badges = await settle(tab, ROWS.tracklists1001, 90_000);
      const answered = badges.filter((badge) => badge && ANSWERED.includes(badge.state));
      expect(answered.length).toBe(COUNT);
      // Otherwise the questions below were not the ones that were asked, and would prove nothing.
      expect(questions.filter((_, n) => asked(n) > 0).length).toBe(COUNT);
      for (const [n, count] of finishedBefore) expect(asked(n), questions[n]).toBe(count);
      expect(standIn.stats().maxInFlight).toBeLessThanOrEqual(6);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
