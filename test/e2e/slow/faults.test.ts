import { ROWS, badgesOf, settle } from '../harness/badges.ts';
import { ANSWERED, readList, watchQuestions } from '../harness/questions.ts';
import type { Session } from '../harness/session.ts';
import { NIGHT_DRIVE, SUNRISE } from '../harness/sites.ts';
import { expect, test } from '../harness/test.ts';
import type { Tab } from '../harness/tab.ts';

const COUNT = 24;
const states = async (tab: Tab) =>
  (await tab.run(badgesOf, ROWS.tracklists1001)).flatMap((badge) => badge?.state ?? []);

/** A page with some rows answered and some not. */
async function inTheMiddle(session: Session) {
  const questions = watchQuestions(session.world.standIn, COUNT);
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=${COUNT}`);
  await expect.poll(() => states(tab)).toContain('match');
  return {
    tab,
    note: async () => questions.note(await tab.run(badgesOf, ROWS.tracklists1001)),
    /** Every row is answered, none was paid for twice. */
    async finish() {
      await tab.front();
      // Rows are looked up where the reader is.
      await tab.run(() => scrollTo(0, document.body.scrollHeight), 0);
      const answered = async () => (await states(tab)).filter((state) => ANSWERED.includes(state)).length;
      await expect.poll(answered, { timeout: 90_000 }).toBe(COUNT);
      expect(questions.unasked()).toEqual([]);
      expect(questions.askedAgain()).toEqual([]);
    },
  };
}

test('a permission that is taken away pauses the rows, and they go on when it is given again', async ({
  session,
  world,
}) => {
  const { tab, note, finish } = await inTheMiddle(session);
  await session.setAccess(false);
  await tab.front();
  // What was under way is given up after 25 s at the latest; a busy machine takes as long again to say so.
  await expect.poll(() => states(tab), { timeout: 90_000 }).not.toContain('waiting');
  expect(new Set(await states(tab))).toEqual(new Set(['match', 'paused']));
  await note();
  const { requests } = world.standIn.stats();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(world.standIn.stats().requests).toBe(requests);
  await session.setAccess(true);
  await finish();
});

test('a background that dies while there is no network costs nothing but the wait', async ({ session }) => {
  const { tab, note, finish } = await inTheMiddle(session);
  await session.setOnline(false);
  await expect.poll(() => states(tab), { timeout: 90_000 }).toContain('paused');
  await note();
  await session.killBackground();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await states(tab)).not.toContain('failed');
  await session.setOnline(true);
  await finish();
});

test.describe('a check', () => {
  test.use({ standIn: { challengeAfter: 3 } });

  test('is not forgotten by a background that dies: no further page asks in vain', async ({
    session,
    world,
  }) => {
    const tab = await session.tab(SUNRISE);
    await expect.poll(() => states(tab), { timeout: 20_000 }).toContain('paused');
    // Those that were on their way when the first check came.
    await expect.poll(() => world.standIn.stats().inFlight).toBe(0);
    const { requests } = world.standIn.stats();
    await session.killBackground();
    const other = await session.tab(`${NIGHT_DRIVE}?rows=12`);
    await expect.poll(() => states(other), { timeout: 20_000 }).toContain('paused');
    await session.killBackground();
    await tab.goto(SUNRISE);
    await tab.front();
    await expect.poll(() => states(tab), { timeout: 20_000 }).toContain('paused');
    expect(world.standIn.stats().requests).toBe(requests);
  });
});

test('twenty tabs with different lists ask for each track once, at the pace of one', async ({
  session,
  world,
}) => {
  const questions = watchQuestions(world.standIn, 30);
  const tabs = [];
  for (let n = 1; n <= 20; n += 1) tabs.push(await session.tab(`${NIGHT_DRIVE}?rows=${10 + n}`));
  for (const tab of tabs) {
    await tab.front();
    const badges = await settle(tab, ROWS.tracklists1001, 90_000);
    expect(badges.every((badge) => badge !== null && ANSWERED.includes(badge.state))).toBe(true);
  }
  expect(questions.repeated()).toEqual([]);
  const { startedAt, maxInFlight } = world.standIn.stats();
  expect(maxInFlight).toBeLessThanOrEqual(6);
  // Six at once after a quiet time, then two a second; one more for what the way here does to the times.
  startedAt.forEach((from, first) =>
    startedAt
      .slice(first)
      .forEach((to, n) => expect(n + 1).toBeLessThanOrEqual(7 + (2 * (to - from)) / 1_000)),
  );
});

test('no room on the disk at all, not even for settings, costs no row @firefox', async ({ session }) => {
  await session.fillDisk();
  await session.killBackground();
  await readList(session);
});
