import { ROWS, settle } from './harness/badges.ts';
import { ANSWERED } from './harness/questions.ts';
import { DAWN } from './harness/sites.ts';
import { answersOnDisk, settingsOnDisk } from './harness/storage.ts';
import { expect, test } from './harness/test.ts';

test('a private window gets its answers once and leaves nothing of them on the disk', async ({
  session,
  world,
}) => {
  const tab = await session.privateTab(DAWN);
  const read = async () =>
    (await settle(tab, ROWS.tracklists1001)).filter((badge) => badge && ANSWERED.includes(badge.state));
  expect(await read()).toHaveLength(6);
  const { requests, queries } = world.standIn.stats();
  await tab.goto(DAWN);
  expect(await read()).toHaveLength(6);
  expect(world.standIn.stats().requests).toBe(requests);
  await tab.close();
  expect(await answersOnDisk(session)).toBe(0);
  const kept = await settingsOnDisk(session);
  for (const query of queries) expect(kept).not.toContain(query);
  expect(kept).not.toContain('1001tracklists.com');

  // What was found out in private is unknown elsewhere.
  const open = await session.tab(DAWN);
  await settle(open, ROWS.tracklists1001);
  expect(world.standIn.stats().requests).toBe(2 * requests);
  expect(await answersOnDisk(session)).toBe(6);
});
