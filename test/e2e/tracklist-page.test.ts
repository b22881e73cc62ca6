import { nightDrive, sunrise } from '../../demo/sample-sets.ts';
import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { expectedBadge } from './harness/expected.ts';
import { MIXESDB, NIGHT_DRIVE, SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test('a tracklist page gets the exact tempo, key and label of each track, and nothing on an ID', async ({
  session,
  world,
}) => {
  const tab = await session.tab(NIGHT_DRIVE);
  const badges = await settle(tab, ROWS.tracklists1001);
  const rows = nightDrive().rows;
  expect(badges).toHaveLength(rows.length);
  for (const [n, row] of rows.entries()) {
    const what = `${row.artist} - ${row.title}`;
    const expected = expectedBadge(row, world.standIn.catalogue);
    if (expected !== null) expect(badges[n], what).toMatchObject({ state: 'match', text: expected });
    if (row.kind === 'unidentified') expect(badges[n], what).toBeNull();
    if (row.artist === 'Kettle Mice') expect(badges[n], what).toMatchObject({ state: 'missing' });
  }
  await tab.run(() => scrollTo(0, 0), 0);
  await tab.shoot(`${session.kind}-page`);
});

test('a page keeps its own text, and what is copied from it holds no badge', async ({ session }) => {
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  const isSame = await tab.run(async () => {
    const html = await (await fetch(location.href)).text();
    const original = new DOMParser().parseFromString(html, 'text/html');
    return document.body.textContent === original.body.textContent;
  }, 0);
  expect(isSame).toBe(true);
  const copied = await tab.run(() => {
    getSelection()?.selectAllChildren(document.querySelector('#tlTab') ?? document.body);
    return String(getSelection());
  }, 0);
  expect(copied).toContain('Dew Ledger');
  expect(copied).not.toMatch(/\b9B\b|Nine Fathom Recordings|\b112\b/);
});

test('no badge leaves an address of the extension in the page, or our name in its markup', async ({
  session,
}) => {
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  const [markup, all] = await tab.run(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot?.innerHTML ?? [],
    );
    const page = document.documentElement.outerHTML;
    return [page, [page, ...roots].join('\n')] as const;
  }, 0);
  expect(/(?:chrome|moz)-extension:/.test(all)).toBe(false);
  expect(/cratemark/i.test(markup)).toBe(false);
});

test('each track costs one request, and a second visit none', async ({ session, world }) => {
  const tab = await session.tab(SUNRISE);
  const badges = await settle(tab, ROWS.tracklists1001);
  const { requests, queries, maxInFlight } = world.standIn.stats();
  expect(new Set(queries).size).toBe(queries.length);
  expect(requests).toBe(badges.filter((badge) => badge !== null).length);
  expect(maxInFlight).toBeLessThanOrEqual(3);
  await tab.goto(SUNRISE);
  expect(await settle(tab, ROWS.tracklists1001)).toEqual(badges);
  expect(world.standIn.stats().requests).toBe(requests);
});

test('a MixesDB page is annotated as well', async ({ session, world }) => {
  const tab = await session.tab(`${MIXESDB}?set=sunrise`);
  const badges = await settle(tab, ROWS.mixesdb);
  const rows = sunrise().rows.filter(({ kind }) => kind !== 'part' && kind !== 'chapter');
  const expected = rows.map((row) => expectedBadge(row, world.standIn.catalogue));
  expect(badges.map((badge) => badge?.text ?? null)).toEqual(expected);
});

test('a page without a tracklist is left as it is', async ({ session, world }) => {
  const url = 'https://www.1001tracklists.com/tracklist/none/none.html';
  world.pages.put(url, '<h1>Nothing here</h1><p>Alpha - Beta</p>');
  const tab = await session.tab(url);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await tab.run(badgesOf, 'p')).filter(Boolean)).toEqual([]);
  expect(await tab.run(() => document.documentElement.querySelectorAll('*').length, 0)).toBe(4);
  expect(world.standIn.stats().requests).toBe(0);
});
