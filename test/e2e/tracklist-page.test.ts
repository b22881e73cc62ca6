import { nightDrive, sunrise } from '../../demo/sample-sets.ts';
import { makeTracklistPage } from '../../demo/sample.ts';
import { ROWS, badgeBeside, badgesOf, settle } from './harness/badges.ts';
import { untilCardSays } from './harness/card.ts';
import { expectedBadge } from './harness/expected.ts';
import { openPanel } from './harness/panel.ts';
import { change } from './harness/settings.ts';
import { MIXESDB, NIGHT_DRIVE, DAWN, SUNRISE } from './harness/sites.ts';
import type { Tab } from './harness/tab.ts';
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
    if (row.artist === 'Kettle Mice') expect(badges[n], what).toMatchObject({ state: 'none' });
  }
  await tab.run(() => scrollTo(0, 0), 0);
  await tab.shoot(`${session.kind}-page`);
});

test('what is copied or printed shows no trace of badges, bar and list, and off is as if they never were', async ({
  session,
  world,
}) => {
  const url = `${SUNRISE}&remembers`;
  const page = makeTracklistPage({ ...sunrise(), style: '1001', catalogue: world.standIn.catalogue });
  // Before any script of ours runs.
  world.pages.put(url, page.replace('</body>', `<script>${REMEMBER}</script></body>`));
  const tab = await session.tab(url);
  await openPanel(tab);
  await tab.click(badgeBeside, 'Maro Kestling Remix');
  await untilCardSays(tab, ['Night Drive']);
  expect(await tab.run(hasFlowMarks, 0)).toBe(true);
  await tab.press('Escape');
  const annotated = await copyAll(session.kind, tab);
  expect(annotated).toContain('Dew Ledger');
  expect(annotated).not.toMatch(/\b9B\b|found|Harmonic flow|BPM/);
  if (session.kind === 'chromium') {
    await session.look('print');
    expect(await tab.run(shownHosts, 0)).toEqual([]);
    await session.look('light');
    expect(await tab.run(shownHosts, 0)).not.toEqual([]);
  }
  await tab.click(badgeBeside, 'Maro Kestling Remix');
  await untilCardSays(tab, ['Night Drive']);
  await change(session, { sitesOff: ['1001tracklists'] });
  await tab.until(() => document.documentElement.outerHTML === (window as unknown as Remembered).served, 0, {
    what: 'the page as it was',
  });
  expect(await copyAll(session.kind, tab)).toBe(annotated);
});

interface Remembered {
  served: string;
}

const REMEMBER = `addEventListener('DOMContentLoaded', () => (window.served = document.documentElement.outerHTML))`;

function hasFlowMarks(): boolean {
  return [...document.querySelectorAll('*')].some(({ shadowRoot }) =>
    shadowRoot?.querySelector('[data-mixes], [data-change]'),
  );
}

/** What we put into the page that can be seen. */
function shownHosts(): string[] {
  const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  return hosts
    .flatMap((host) => [host, ...host.shadowRoot!.querySelectorAll('*')])
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => element.outerHTML);
}

/** By the clipboard where the keys of a test reach it, else as the page's own scripts see the selection. */
async function copyAll(kind: string, tab: Tab): Promise<string> {
  if (kind === 'firefox') {
    return tab.run(() => {
      getSelection()?.selectAllChildren(document.documentElement);
      return String(getSelection());
    }, 0);
  }
  await tab.click(() => document.querySelector('h1'));
  for (const key of ['Control+A', 'Control+C']) await tab.press(key);
  await tab.run(() => document.body.append(document.createElement('textarea')), 0);
  await tab.run(() => document.querySelector('body > textarea:last-child')!.scrollIntoView(), 0);
  await tab.click(() => document.querySelector('body > textarea:last-child'));
  await tab.press('Control+V');
  return tab.run(() => {
    const box = document.querySelector<HTMLTextAreaElement>('body > textarea:last-child')!;
    box.remove();
    getSelection()?.removeAllRanges();
    return box.value;
  }, 0);
}

test('no badge leaves an address of the extension in the page, or our name in its markup', async ({
  session,
}) => {
  const tab = await session.tab(DAWN);
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
  const tab = await session.tab(DAWN);
  const badges = await settle(tab, ROWS.tracklists1001);
  const { requests, queries, maxInFlight } = world.standIn.stats();
  expect(new Set(queries).size).toBe(queries.length);
  expect(requests).toBe(badges.filter((badge) => badge !== null).length);
  expect(maxInFlight).toBeLessThanOrEqual(3);
  await tab.goto(DAWN);
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

test('a column of the page’s own table keeps its width when badges come into it', async ({
  session,
  world,
}) => {
  const url = `${SUNRISE}&in-a-table`;
  const page = makeTracklistPage({ ...sunrise(), style: '1001', catalogue: world.standIn.catalogue })
    .replace('<div id="tlTab"', '<table><tr><td><div id="tlTab"')
    .replace('</main>', '</td><td id="beside">Beside it</td></tr></table></main>');
  // Before any script of ours runs.
  world.pages.put(url, page.replace('</body>', `<script>${REMEMBER_PLACE}</script></body>`));
  const tab = await session.tab(url);
  const badges = await settle(tab, ROWS.tracklists1001);
  expect(badges.filter((badge) => badge?.state === 'match').length).toBeGreaterThan(5);
  const { before, after, room } = await tab.run(besidePlaces, 0);
  expect(after).toBe(before);
  // There is room to grow into: only we keep it from growing.
  expect(room).toBeGreaterThan(100);
});

const REMEMBER_PLACE = `addEventListener('DOMContentLoaded', () => (window.before = document.querySelector('#beside').getBoundingClientRect().left))`;

/** Runs in the page. */
function besidePlaces(): { before: number; after: number; room: number } {
  const { left, right } = document.querySelector('#beside')!.getBoundingClientRect();
  const { before } = window as unknown as { before: number };
  return { before, after: left, room: document.querySelector('main')!.getBoundingClientRect().right - right };
}
