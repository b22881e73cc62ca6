import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { DAWN } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ consent: false });

test('nothing of a page is sent before the consent, and a click on the popup gives it @firefox', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  const states = async () =>
    (await tab.run(badgesOf, ROWS.tracklists1001)).flatMap((badge) => badge?.state ?? []);
  await expect.poll(async () => (await states()).includes('paused'), { timeout: 10_000 }).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(world.standIn.stats().requests).toBe(0);
  await tab.shoot('firefox-consent-page');
  const popup = await session.extensionTab('popup.html');
  await popup.shoot('firefox-consent-popup');
  await popup.click(() =>
    [...document.querySelectorAll('button')].find(({ textContent }) =>
      /Allow searching/.test(textContent ?? ''),
    ),
  );
  await tab.front();
  const badges = await settle(tab, ROWS.tracklists1001);
  expect(badges[0]).toMatchObject({ state: 'match', text: '112 · 9B' });
  expect(world.standIn.stats().requests).toBe(6);
});
