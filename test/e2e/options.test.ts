import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { faultsInEveryLook } from './harness/looks.ts';
import { DAWN } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';
import type { Tab } from './harness/tab.ts';

const labelled = (words: string) =>
  [...document.querySelectorAll('label')].find((label) =>
    label.textContent.replace(/\s+/g, ' ').trim().startsWith(words),
  );
const button = (words: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
const says = (tab: Tab, words: string) =>
  tab.until((wanted) => document.body.textContent.includes(wanted), words, { what: `the words ${words}` });

test('a choice on the options page is seen at once on an open tracklist, and undo takes it back', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  const { requests } = world.standIn.stats();
  const options = await session.extensionTab('options.html');
  await options.click(labelled, 'Open Key');
  await says(options, 'Saved');
  await options.click(labelled, 'Released');
  const first = async () => (await tab.run(badgesOf, ROWS.tracklists1001))[0]?.text;
  await expect.poll(first).toBe('112 · 2d · 2024-04-26');
  await options.click(button, 'Undo');
  await expect.poll(first).toBe('112 · 2d');
  expect(world.standIn.stats().requests).toBe(requests);
});

test('a site is switched off for open pages, and the page says which hosts each one needs', async ({
  session,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  const options = await session.extensionTab('options.html');
  await says(options, 'Allowed at installation: www.1001tracklists.com');
  await options.click((id) => document.querySelector(id), '#site-1001tracklists');
  const shown = async () => (await tab.run(badgesOf, ROWS.tracklists1001)).filter(Boolean).length;
  await expect.poll(shown).toBe(0);
  await options.click(button, 'Undo');
  // Nothing is done for a tab that nobody looks at.
  await tab.front();
  await expect.poll(shown).toBeGreaterThan(0);
});

test('an optional site that is switched on asks for its hosts, and its permission can be given back @firefox', async ({
  session,
}) => {
  const options = await session.extensionTab('options.html');
  const hint = () => options.run(() => document.querySelector('#site-traxsource-hint')?.textContent, 0);
  await expect.poll(hint).toBe('Not allowed yet. Switching it on asks the browser for www.traxsource.com.');
  await options.click((id) => document.querySelector(id), '#site-traxsource');
  await expect.poll(hint).toBe('Allowed by you: www.traxsource.com');
  await options.click(
    (name) => document.querySelector(`[aria-label="${name}"]`),
    'Give permission back for Traxsource',
  );
  await expect.poll(hint).toMatch(/^Not allowed yet/);
});

test('stored answers are counted and cleared; everything is erased after a second click', async ({
  session,
  world,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  await tab.close();
  const options = await session.extensionTab('options.html');
  await says(options, 'Answers: 6,');
  await says(options, 'Today so far: ');
  await options.click(button, 'Clear the answers');
  await says(options, 'Answers: 0,');
  await options.click(labelled, 'Dot');
  await says(options, 'Saved');
  await options.click(button, 'Erase everything');
  await options.click(button, 'Erase everything');
  await says(options, 'Everything is erased');
  const dot = () =>
    options.run(() => document.querySelector<HTMLInputElement>('input[value="dot"]')!.checked, 0);
  await expect.poll(dot).toBe(false);
  const { requests } = world.standIn.stats();
  const again = await session.tab(DAWN);
  await settle(again, ROWS.tracklists1001);
  expect(world.standIn.stats().requests).toBeGreaterThan(requests);
});

test('a choice for a line is listed, found, forgotten and brought back', async ({ session }) => {
  const options = await session.extensionTab('options.html');
  await says(options, 'None yet.');
  await options.run(async () => {
    type Runtime = { runtime: { sendMessage: (message: object) => Promise<unknown> } };
    const { runtime } =
      (globalThis as unknown as { browser?: Runtime; chrome: Runtime }).browser ??
      (globalThis as unknown as { chrome: Runtime }).chrome;
    const corrections = ['Ferric - Copper Sky', 'Ferric - Slow Lanterns'].map((line, n) => ({
      key: line,
      line,
      trackId: n === 0 ? 90000018 : null,
      chosenAt: 1_750_000_000_000 + n,
    }));
    await runtime.sendMessage({ to: 'background', type: 'set-corrections', corrections });
  }, 0);
  await options.run(() => location.reload(), 0);
  await says(options, 'Found: 2');
  await session.killBackground();
  await options.click((id) => document.querySelector(id), '#choice-search');
  await options.type('lanterns');
  await says(options, 'Found: 1');
  await options.click(
    (name) => document.querySelector(`[aria-label="${name}"]`),
    'Forget the choice for Ferric - Slow Lanterns',
  );
  await says(options, 'Forgotten: Ferric - Slow Lanterns');
  await options.click(button, 'Undo');
  await says(options, 'Found: 1');
});

test('everything on the options page is reached by keyboard, and axe finds no fault in any look', async ({
  session,
}) => {
  const options = await session.extensionTab('options.html');
  await says(options, 'Traxsource');
  const controls = () =>
    document.querySelectorAll(
      'a[href], button:not([disabled]), input:not([type="radio"]), input[type="radio"]:checked',
    ).length;
  const count = (await options.run(controls, 0)) - (await options.run(inertControls, 0));
  const reached = new Set<string>();
  for (let n = 0; n < count + 2; n++) {
    await options.press('Tab');
    reached.add(await options.run(focusedPath, 0));
  }
  reached.delete('');
  expect(reached.size).toBe(count);
  expect(await faultsInEveryLook(session, options, 'options')).toEqual([]);
});

function inertControls(): number {
  return document.querySelectorAll('[inert] :is(a[href], button, input)').length;
}

function focusedPath(): string {
  const path: number[] = [];
  for (let at = document.activeElement; at && at !== document.body; at = at.parentElement)
    path.push([...(at.parentElement?.children ?? [])].indexOf(at));
  return path.join();
}
