import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { DAWN } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test('a disabled extension leaves the page as it was @chromium', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  await tab.run(() => {
    const heard: string[] = [];
    addEventListener('error', ({ message }) => heard.push(message));
    Object.assign(window, { heard });
  }, 0);
  await session.setEnabled(false);
  await tab.front();
  await expect
    .poll(async () => (await tab.run(badgesOf, ROWS.tracklists1001)).filter(Boolean).length, {
      timeout: 15_000,
    })
    .toBe(0);
  const [now, served] = await tab.run(async () => {
    const html = await (await fetch(location.href)).text();
    const original = new DOMParser().parseFromString(html, 'text/html');
    const shape = (page: Document) =>
      [...page.querySelectorAll('*')].map(({ tagName, id }) => `${tagName}#${id}`);
    return [shape(document), shape(original)];
  }, 0);
  expect(now).toEqual(served);
  expect(await tab.run(() => (window as unknown as { heard: string[] }).heard, 0)).toEqual([]);
});

// Firefox ends the scripts of a disabled add-on without a word to them, and starts new ones in the open page when it is
// enabled: what the old ones left must not be doubled.
test('an extension that is enabled again annotates each row once, from memory', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  const before = await settle(tab, ROWS.tracklists1001);
  const { requests } = world.standIn.stats();
  await session.setEnabled(false);
  await session.setEnabled(true);
  if (session.kind === 'chromium') await tab.goto(DAWN);
  await tab.front();
  await expect.poll(() => settle(tab, ROWS.tracklists1001), { timeout: 15_000 }).toEqual(before);
  expect(world.standIn.stats().requests).toBe(requests);
  await session.killBackground();
  await tab.goto(DAWN);
  expect(await settle(tab, ROWS.tracklists1001)).toEqual(before);
});
