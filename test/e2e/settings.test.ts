import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { DAWN } from './harness/sites.ts';
import { change } from './harness/settings.ts';
import { expect, test } from './harness/test.ts';

test('a changed setting is seen at once on a page that is open, without a request', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  const { requests } = world.standIn.stats();
  const first = async () => (await tab.run(badgesOf, ROWS.tracklists1001))[0]?.text;
  await change(session, { notation: 'openKey', fields: ['bpm', 'key', 'date'] });
  await expect.poll(first).toBe('112 · 2d · 2024-04-26');
  await change(session, { notation: 'musical', fields: ['key'] });
  await expect.poll(first).toBe('G');
  expect(world.standIn.stats().requests).toBe(requests);
});

test('a site that is switched off loses its badges, and has them again when it is switched on', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  const before = await settle(tab, ROWS.tracklists1001);
  const shown = async () =>
    (await tab.run(badgesOf, ROWS.tracklists1001)).filter((badge) => badge !== null && badge.state !== 'off')
      .length;
  await change(session, { sitesOff: ['1001tracklists'] });
  await expect.poll(shown).toBe(0);
  const { requests } = world.standIn.stats();
  await change(session, { sitesOff: [] });
  await expect.poll(shown).toBe(before.filter(Boolean).length);
  expect(world.standIn.stats().requests).toBe(requests);
});

test('a setting that makes no sense is read as the usual one', async ({ session }) => {
  await change(session, { notation: 'solfege', fields: 7, density: null });
  const tab = await session.tab(DAWN);
  expect((await settle(tab, ROWS.tracklists1001))[0]?.text).toBe('112 · 9B');
});
