import { nightDrive, sunrise } from '../../demo/sample-sets.ts';
import { makeTracklistPage } from '../../demo/sample.ts';
import { ROWS, badgesOf, settle, untilPlaced } from './harness/badges.ts';
import { NIGHT_DRIVE, SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test('rows that come while one scrolls get their badges', async ({ session }) => {
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  await tab.run(() => {
    const row = document.querySelector('.tlpItem')!.cloneNode(true) as HTMLElement;
    row.querySelectorAll('*').forEach((element) => element.tagName.includes('-') && element.remove());
    row.id = 'tlp_99000001';
    row.querySelector('[id$="_content"]')!.id = 'tlp999_content';
    row.querySelector('meta[itemprop="name"]')!.setAttribute('content', 'Halden Quire - Slow Lanterns');
    row.querySelector('.trackValue')!.textContent = 'Halden Quire - Slow Lanterns';
    document.querySelector('#tlTab')!.append(row);
  }, 0);
  await tab.run(() => scrollTo(0, document.body.scrollHeight), 0);
  const last = () => settle(tab, ROWS.tracklists1001).then((badges) => badges.at(-1));
  await expect.poll(last, { timeout: 15_000 }).toMatchObject({ state: 'match', text: '122 · 8A' });
});

test('a single-page site that moves on to another tracklist gets that one annotated, and the old badges are gone', async ({
  session,
  world,
}) => {
  const tab = await session.tab(NIGHT_DRIVE);
  await untilPlaced(tab, 20);
  const next = makeTracklistPage({ ...sunrise(), style: '1001', catalogue: world.standIn.catalogue });
  await tab.run((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main')!.replaceWith(page.querySelector('main')!);
    history.pushState({}, '', '/tracklist/demo215/sunrise-at-the-weir.html');
  }, next);
  await untilPlaced(tab);
  const badges = await settle(tab, ROWS.tracklists1001);
  const texts = badges.map((badge) => badge?.text);
  expect(texts).toContain('112 · 9B');
  expect(texts).not.toContain('122 · 8A');
  expect(badges).toHaveLength(sunrise().rows.filter(({ kind }) => kind !== 'chapter').length);
});

test('an opened mashup gets its parts looked up', async ({ session }) => {
  const tab = await session.tab(NIGHT_DRIVE);
  await untilPlaced(tab);
  const at = nightDrive().rows.findIndex(({ kind }) => kind === 'mashup');
  // A reader clicks on what is in sight, and what is in sight is looked up.
  await tab.run((n) => {
    const row = document.querySelectorAll<HTMLElement>('.tlpItem')[n]!;
    row.scrollIntoView({ block: 'center' });
    row.click();
  }, at);
  const parts = async () =>
    (await tab.run(badgesOf, ROWS.tracklists1001)).slice(at + 1, at + 3).map((badge) => badge?.text);
  await expect.poll(parts, { timeout: 30_000 }).toEqual(['122 · 8A', '130 · 8A']);
});
