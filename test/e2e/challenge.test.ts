import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { SUNRISE } from './harness/sites.ts';
import type { Session } from './harness/session.ts';
import { expect, test } from './harness/test.ts';

async function passCheck(session: Session): Promise<void> {
  const beatport = await session.tab('https://www.beatport.com/search?q=anything');
  await beatport.click(() => document.querySelector('#pass'));
  await beatport.until(() => !document.querySelector('#pass'), 0);
}

test.describe('a check', () => {
  test.use({ standIn: { challengeAfter: 3 } });

  test('a check of Beatport pauses the rows, and they go on by themselves once it is passed', async ({
    session,
    world,
  }) => {
    test.setTimeout(90_000);
    const tab = await session.tab(SUNRISE);
    const states = async () =>
      (await tab.run(badgesOf, ROWS.tracklists1001)).flatMap((badge) => badge?.state ?? []);
    await expect.poll(async () => (await states()).includes('paused'), { timeout: 20_000 }).toBe(true);
    expect(await states()).not.toContain('failed');
    await tab.shoot(`${session.kind}-paused`);
    const { requests } = world.standIn.stats();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    // Nothing is asked in vain.
    expect(world.standIn.stats().requests).toBeLessThanOrEqual(requests + 1);
    await passCheck(session);
    await tab.front();
    const badges = await settle(tab, ROWS.tracklists1001, 60_000);
    await expect
      .poll(async () => (await states()).filter((state) => state === 'paused').length, { timeout: 45_000 })
      .toBe(0);
    expect(badges.some((badge) => badge?.state === 'match')).toBe(true);
    expect(await settle(tab, ROWS.tracklists1001).then((all) => all[0])).toMatchObject({ state: 'match' });
  });
});

test.describe('a check that the background never passes', () => {
  test.use({ standIn: { challengeAfter: 3, challengeOthers: true } });

  test('is passed by asking through the tab of Beatport', async ({ session, world }) => {
    test.setTimeout(90_000);
    const tab = await session.tab(SUNRISE);
    const states = async () =>
      (await tab.run(badgesOf, ROWS.tracklists1001)).flatMap((badge) => badge?.state ?? []);
    await expect.poll(async () => (await states()).includes('paused'), { timeout: 20_000 }).toBe(true);
    await passCheck(session);
    await tab.front();
    await expect
      .poll(async () => (await states()).every((state) => state !== 'paused' && state !== 'waiting'), {
        timeout: 45_000,
      })
      .toBe(true);
    expect(await states()).not.toContain('failed');
    expect((await states()).filter((state) => state === 'match').length).toBeGreaterThan(5);
    expect(world.standIn.stats().requests).toBeLessThan(60);
  });
});
