import { faultsOf } from './harness/axe.ts';
import { ROWS, badgeBeside, settle } from './harness/badges.ts';
import { untilCardSays } from './harness/card.ts';
import { openPanel } from './harness/panel.ts';
import type { Look } from './harness/session.ts';
import { SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

const LOOKS: readonly [Look, string][] = [
  ['light', SUNRISE],
  ['dark', `${SUNRISE}&dark`],
  ['forced colours', SUNRISE],
  ['light', `${SUNRISE}&dir=rtl`],
];

for (const [at, [look, url]] of LOOKS.entries()) {
  const name = at === 3 ? 'right-to-left' : look;
  test(`axe finds nothing in badges, bar, card and list, ${name} @chromium`, async ({ session }) => {
    const tab = await session.tab(url);
    await session.look(look);
    await settle(tab, ROWS.tracklists1001);
    await tab.run(() => scrollTo(0, 0), 0);
    await tab.shoot(`look-${name.replace(' ', '-')}-page`);
    const faults = [await faultsOf(tab, { ours: true })];
    await tab.click(badgeBeside, 'Maro Kestling Remix');
    await untilCardSays(tab, ['Night Drive', 'Why this match']);
    await tab.shoot(`look-${name.replace(' ', '-')}-card`);
    faults.push(await faultsOf(tab, { ours: true }));
    await tab.press('Escape');
    await openPanel(tab);
    await tab.run(() => scrollTo(0, 0), 0);
    await tab.shoot(`look-${name.replace(' ', '-')}-panel`);
    faults.push(await faultsOf(tab, { ours: true }));
    expect(faults.flat()).toEqual([]);
  });
}

/**
 * Instead of pictures in the repository, which differ between machines and fonts: what a picture would have guarded, measured.
 */
test('badges keep their line, their size and their place in every state; the card stays in the window @chromium', async ({
  session,
}) => {
  const tab = await session.tab(SUNRISE);
  const measure = () =>
    [...document.querySelectorAll('.tlpItem *')].flatMap(({ shadowRoot }) => {
      const button = shadowRoot?.querySelector('button');
      const room = button?.parentElement;
      if (!button || !room || room.dataset['fit'] === 'over') return [];
      const { width, height, right } = room.getBoundingClientRect();
      const shown = button.getBoundingClientRect();
      const label = button.querySelector('span')?.getBoundingClientRect();
      const sticksOut = shown.right > right + 0.5 || (label?.right ?? 0) > shown.right + 0.5;
      const fit = `${room.dataset['fit'] ?? 'full'}${'brief' in room.dataset ? ', brief' : ''}`;
      return [{ fit, width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10, sticksOut }];
    });
  await tab.until(() => document.querySelectorAll('.tlpItem').length > 0, 0);
  const rowsBefore = () =>
    [...document.querySelectorAll('.tlpItem')].map((row) => Math.round(row.getBoundingClientRect().height));
  await tab.until(measure, 0);
  const before = await tab.run(rowsBefore, 0);
  await settle(tab, ROWS.tracklists1001);
  const badges = await tab.run(measure, 0);
  expect(await tab.run(rowsBefore, 0)).toEqual(before);
  expect(badges.length).toBeGreaterThan(5);
  expect(new Set(badges.map(({ height }) => height)).size).toBe(1);
  for (const fit of new Set(badges.map((badge) => badge.fit)))
    expect(new Set(badges.filter((badge) => badge.fit === fit).map(({ width }) => width)).size, fit).toBe(1);
  expect(badges.filter(({ sticksOut }) => sticksOut)).toEqual([]);
  await tab.click(badgeBeside, 'Maro Kestling Remix');
  await untilCardSays(tab, ['Night Drive']);
  const card = await tab.run(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const box = roots.map((root) => root.querySelector('.card')).find((one) => one !== null)!;
    const { left, top, right, bottom, width } = box.getBoundingClientRect();
    return { inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, width };
  }, 0);
  expect(card).toEqual({ inside: true, width: 340 });
});
