import { ROWS, settle } from './harness/badges.ts';
import { faultsInEveryLook } from './harness/looks.ts';
import { DAWN } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';
import type { Tab } from './harness/tab.ts';

const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
const says = (tab: Tab, words: string) =>
  tab.until((wanted) => document.body.textContent.includes(wanted), words, { what: `the words ${words}` });

const anyFigures = (name: string) =>
  [...document.querySelectorAll('tr')].some((row) => row.querySelector('th')?.textContent === name);

/** The cells of a row of figures: the last day, the last week. */
function figures(name: string): string[] {
  const row = [...document.querySelectorAll('tr')].find(
    (one) => one.querySelector('th')?.textContent === name,
  );
  return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
}

test('the figures are those of the requests, and outlive the background', async ({ session, world }) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  await tab.goto(DAWN);
  await settle(tab, ROWS.tracklists1001);
  const diagnostics = await session.extensionTab('diagnostics.html');
  const { requests } = world.standIn.stats();
  await diagnostics.until(anyFigures, 'Lookups');
  await expect.poll(() => diagnostics.run(figures, 'Requests')).toEqual([`${requests}`, `${requests}`]);
  const lookups = await diagnostics.run(figures, 'Lookups');
  expect(Number(lookups[0])).toBeGreaterThanOrEqual(12);
  await session.killBackground();
  const again = await session.extensionTab('diagnostics.html');
  await again.until(anyFigures, 'Lookups');
  await expect.poll(() => again.run(figures, 'Requests')).toEqual([`${requests}`, `${requests}`]);
  await expect
    .poll(() => again.run(() => document.querySelectorAll('svg[role="img"] rect').length, 0))
    .toBeGreaterThan(1);
});

test('a check asks Beatport for two pages and tells part by part what could be read', async ({
  session,
  world,
}) => {
  const diagnostics = await session.extensionTab('diagnostics.html');
  await diagnostics.click(button, 'Check Beatport now');
  await says(diagnostics, 'Beatport answers, and every part of the answer can be read');
  expect(world.standIn.stats().requests).toBe(2);
  await diagnostics.shoot(`${session.kind}-diagnostics-check`);
  world.standIn.switches.challengeAfter = 0;
  await diagnostics.click(button, 'Check Beatport now');
  await says(diagnostics, 'Beatport asks for a check');
});

test('the report for a bug says what went on, and nothing of what was searched or visited', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  world.standIn.switches.challengeAfter = 0;
  const diagnostics = await session.extensionTab('diagnostics.html');
  await diagnostics.click(button, 'Check Beatport now');
  await says(diagnostics, 'Beatport asks for a check');
  const report = await diagnostics.run(() => document.querySelector('pre')!.textContent, 0);
  for (const word of ['Cratemark 0.1.0', 'lookups', 'challenge', 'cache: 6 answers'])
    expect(report).toContain(word);
  for (const word of ['Dew Ledger', 'Thistlewood', 'https:', 'tracklist/'])
    expect(report).not.toContain(word);
});

test('axe finds no fault on the diagnostics page in any look', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  const diagnostics = await session.extensionTab('diagnostics.html');
  await diagnostics.until(anyFigures, 'Lookups');
  await diagnostics.click(button, 'Check Beatport now');
  await says(diagnostics, 'Beatport answers, and every part of the answer can be read');
  await diagnostics.run(() => document.querySelectorAll('details').forEach((one) => (one.open = true)), 0);
  expect(await faultsInEveryLook(session, diagnostics, 'diagnostics')).toEqual([]);
});
