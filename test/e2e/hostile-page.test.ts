import { hostileRows, rowsFromCatalogue } from '../../demo/sample-row.ts';
import { makeTracklistPage } from '../../demo/sample.ts';
import { ROWS, badgeBeside, badgesOf, settle, untilPlaced } from './harness/badges.ts';
import { untilCardSays } from './harness/card.ts';
import { writeFigures } from './harness/figures.ts';
import { NIGHT_DRIVE, SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test('scripts in artists, titles and labels stay text, on the page and in the card', async ({ session }) => {
  const tab = await session.tab(`${NIGHT_DRIVE}?hostile`);
  const badges = await settle(tab, ROWS.tracklists1001);
  expect(badges.filter((badge) => badge !== null).length).toBeGreaterThan(hostileRows().length / 2);
  await tab.click(badgeBeside, '<img src=x');
  await untilCardSays(tab, ['Not on Beatport']);
  expect(await tab.run(() => '__hostile' in window, 0)).toBe(false);
  await tab.shoot(`${session.kind}-hostile`);
});

test('a catalogue with scripts in its names stays text as well', async ({ session, world }) => {
  const track = world.standIn.catalogue.find(({ title }) => title === 'Dew Ledger')!;
  const harm = '<img src=x onerror="window.__hostile=1">';
  Object.assign(track, { label: `Label ${harm}`, mix: 'Original Mix' });
  track.release.name = `Release <script>window.__hostile=1</script>`;
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  await tab.click(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, [harm, '<script>']);
  expect(await tab.run(() => '__hostile' in window, 0)).toBe(false);
});

test('ten thousand rows leave the page usable', async ({ session, world }) => {
  test.setTimeout(300_000);
  const url = 'https://www.1001tracklists.com/tracklist/huge/huge.html';
  const rows = rowsFromCatalogue(world.standIn.catalogue, 10_000);
  world.pages.put(url, makeTracklistPage({ rows, style: '1001' }));
  const startedMs = Date.now();
  const tab = await session.tab(url);
  const openMs = Date.now() - startedMs;
  await tab.until(
    (selector) => {
      const buttons = [...document.querySelectorAll(selector)]
        .slice(0, 3)
        .map((row) => [...row.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot)?.shadowRoot);
      return buttons.every((root) => root?.querySelector('button.match, button.unsure'));
    },
    ROWS.tracklists1001,
    { ms: 80_000, what: 'the first rows to be answered' },
  );
  writeFigures(`huge-page-${session.kind}`, {
    rows: 10_000,
    openMs,
    firstRowsAnsweredMs: Date.now() - startedMs,
  });
  // The rest is looked up when it is read: no storm.
  expect(world.standIn.stats().requests).toBeLessThan(150);
  await tab.run(() => document.querySelector('h1')?.append(' still answers'), 0);
  expect(await tab.run(() => document.querySelector('h1')?.textContent, 0)).toContain('still answers');
});

test('rows that change while they are looked up end with the answer of what they show', async ({
  session,
  world,
}) => {
  world.standIn.switches.latencyMs = 1_500;
  const tab = await session.tab(SUNRISE);
  await untilPlaced(tab, 3);
  await tab.run(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.tlpItem')];
    const [dew, heron] = [rows[0]!, rows[1]!];
    // The first row becomes the second track, the second goes, the third moves to the end.
    heron.remove();
    dew.querySelector('.trackValue')!.replaceWith(heron.querySelector('.trackValue')!);
    dew.querySelector('meta[itemprop="name"]')!.setAttribute('content', 'Osric Vale-Ndiaye - Heron Road');
    document.querySelector('#tlTab')!.append(rows[2]!);
  }, 0);
  const badges = await settle(tab, ROWS.tracklists1001);
  expect(badges[0]).toMatchObject({ state: 'match', text: '115 · 9A' });
  const tram = (await tab.run(badgesOf, '.tlpItem')).at(-1);
  expect(tram).toMatchObject({ state: 'match', text: '116 · 8A' });
});
