import { openDyingPage } from './harness/dying-page.ts';
import { test } from './harness/test.ts';

const DEATHS = 10;

test('a background that dies ten times in one page of 60 rows loses no row and repeats no finished one', async ({
  session,
}) => {
  test.setTimeout(300_000);
  const page = await openDyingPage(session);
  for (let n = 0; n < DEATHS; n++) await page.killWithin(200, 1_400);
  await page.finish();
});
