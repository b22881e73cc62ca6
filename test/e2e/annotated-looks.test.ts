import { faultsOf } from './harness/axe.ts';
import { ROWS, badgeBeside, settle } from './harness/badges.ts';
import { untilCardSays } from './harness/card.ts';
import { openPanel } from './harness/panel.ts';
import type { Look } from './harness/session.ts';
import { expectAsInReference, type Box } from './harness/small-picture.ts';
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
    const slug = name.replace(' ', '-');
    await tab.shoot(`look-${slug}-page`);
    await expectAsInReference(tab, await tab.run(firstBadge, 0), `badge-${slug}`);
    const faults = [await faultsOf(tab, { ours: true })];
    await tab.click(badgeBeside, 'Maro Kestling Remix');
    await untilCardSays(tab, ['Night Drive', 'Why this match']);
    const card = await tab.until(drawnCard, 0, { what: 'a card with its cover' });
    await expectAsInReference(tab, card!, `card-${slug}`);
    await tab.shoot(`look-${slug}-card`);
    faults.push(await faultsOf(tab, { ours: true }));
    await tab.press('Escape');
    await openPanel(tab);
    await tab.run(() => scrollTo(0, 0), 0);
    await tab.shoot(`look-${slug}-panel`);
    faults.push(await faultsOf(tab, { ours: true }));
    expect(faults.flat()).toEqual([]);
  });
}

/** The first badge with a little around it: always the same size, whatever the font. Runs in the page. */
function firstBadge(): Box {
  const host = [...document.querySelectorAll('.tlpItem *')].find(({ shadowRoot }) => shadowRoot !== null)!;
  const { left, right, top } = host.getBoundingClientRect();
  const isRightToLeft = document.documentElement.dir === 'rtl';
  return {
    x: Math.round(isRightToLeft ? right - 108 : left - 12),
    y: Math.round(top) - 6,
    width: 120,
    height: 30,
  };
}

/** The upper part of the card, which is the same whatever the font; once it is all there. Runs in the page. */
function drawnCard(): Box | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const card = roots.map((root) => root.querySelector('.card')).find((one) => one !== null);
  if (card?.querySelector('img')?.complete !== true) return undefined;
  const { x, y } = card.getBoundingClientRect();
  return { x: Math.round(x), y: Math.round(y), width: 340, height: 360 };
}

/** What a picture guards on one machine, measured for all: sizes and places. */
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
  await expect.poll(() => tab.run(liveRegions, 0)).toEqual(['11 of 11 found']);
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

/** What a screen reader is told without being asked; politely, or it would say so. Runs in the page. */
function liveRegions(): string[] {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const loud = '[aria-live], [role="alert"], [role="status"]';
  return roots
    .flatMap((root) => [...root.querySelectorAll(loud)])
    .map((one) => `${one.matches('[role="status"]:not([aria-live])') ? '' : 'LOUD '}${one.textContent}`);
}
