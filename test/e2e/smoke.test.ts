import { expect, test } from './harness/test.ts';

test('a page of a mapped site comes over TLS, and wakes a background that was stopped', async ({
  session,
}) => {
  // An event of a tab that just opened may wake it at once.
  const stopped = () => session.killBackground().then(() => session.isBackgroundAlive());
  await expect.poll(stopped).toBe(false);
  const tab = await session.tab('https://www.1001tracklists.com/tracklist/demo214/night-drive-214.html');
  expect(await tab.run(() => [location.protocol, document.querySelectorAll('.tlpItem').length], 0)).toEqual([
    'https:',
    33,
  ]);
  await expect.poll(() => session.isBackgroundAlive()).toBe(true);
});
