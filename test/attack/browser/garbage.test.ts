import { readList } from '../../e2e/harness/questions.ts';
import { change } from '../../e2e/harness/settings.ts';
import { settingsOnDisk } from '../../e2e/harness/storage.ts';
import { expect, test } from '../../e2e/harness/test.ts';

const SETTINGS = [
  'fields',
  'density',
  'notation',
  'speed',
  'inFlight',
  'dailyBudget',
  'sitesOff',
  'flow',
  'volume',
];
const GARBAGE = [
  null,
  -1,
  1e308,
  '',
  'x'.repeat(100_000),
  true,
  [],
  [null, {}, [[]]],
  {},
  { day: {}, requests: 'x', hours: 5 },
];
const PAGES: [path: string, says: string][] = [
  ['popup.html', 'Cratemark'],
  ['options.html', 'Sites'],
  ['diagnostics.html', 'Check Beatport now'],
  ['welcome.html', 'Cratemark'],
];

test('whatever stands in the settings, rows are answered and the pages of the extension open', async ({
  session,
}) => {
  test.setTimeout(240_000);
  // Now every key has been written that is written by itself.
  await readList(session);
  const known = Object.keys(JSON.parse(await settingsOnDisk(session)) as object);
  const keys = [...new Set([...SETTINGS, ...known])];
  for (const garbage of GARBAGE) {
    await change(session, Object.fromEntries(keys.map((key) => [key, garbage])));
    await session.killBackground();
    for (const [path, words] of PAGES) {
      const page = await session.extensionTab(path);
      await page.until((wanted) => document.body.textContent.includes(wanted), words, {
        what: `${path} with ${JSON.stringify(garbage)?.slice(0, 40)}`,
      });
      await page.close();
    }
    await readList(session);
  }
  expect(known.length).toBeGreaterThan(0);
});
