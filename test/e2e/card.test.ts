import { ROWS, badgeBeside, settle } from './harness/badges.ts';
import { cardOf, untilCardSays } from './harness/card.ts';
import { DAWN, SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

/** The names of policies that a page allows: none of them is Svelte's. */
const TYPES_LISTS = ['', 'foo', "'none'", "default 'allow-duplicates'"];

test('a click on a badge opens its card, Escape closes it and gives the focus back', async ({ session }) => {
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  await tab.click(badgeBeside, 'Maro Kestling Remix');
  await untilCardSays(tab, [
    'Night Drive',
    'Maro Kestling Remix',
    '124',
    '8B',
    'Lanternfall',
    'Why this match',
  ]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await tab.shoot(`${session.kind}-card`);
  await tab.press('Escape');
  await tab.until(
    () =>
      [...document.querySelectorAll('*')].every(
        ({ shadowRoot }) => !shadowRoot?.querySelector('[role="dialog"]'),
      ),
    0,
  );
  expect(
    await tab.run(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'), 0),
  ).toContain('Night Drive');
});

test('a card opens by keyboard, and its link leads to the track on Beatport', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  await tab.click(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, ['Dew Ledger']);
  await tab.press('Escape');
  await tab.press('Enter');
  await untilCardSays(tab, ['Dew Ledger', 'Lanternfall']);
  const link = await tab.run(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return roots
      .map((root) => root.querySelector('[role="dialog"] a.primary'))
      .find((a) => a)
      ?.getAttribute('href');
  }, 0);
  expect(link).toMatch(/^https:\/\/www\.beatport\.com\/track\/[\w-]+\/90000051$/);
});

test('a preview is heard from where its slider is put, and its button comes back at the end', async ({
  session,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  await tab.click(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, ['Dew Ledger', 'Why this match']);
  await tab.click(inCard, '.play');
  await tab.until(sliderValue, 0, { what: 'a slider that moves' });
  await tab.run(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    roots
      .map((root) => root.querySelector<HTMLElement>('.wave input'))
      .find((one) => one !== null)!
      .focus();
  }, 0);
  await tab.press('End');
  const isPressed = () => tab.run(inCardAttribute, ['.play', 'aria-pressed'] as const);
  await expect.poll(isPressed).toBe('false');
  expect(await tab.run(sliderValue, 0)).toBeUndefined();
});

/** What the card has there; runs in the page. */
function inCard(selector: string): Element | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return (
    roots.map((root) => root.querySelector(`[role="dialog"] ${selector}`)).find((one) => one !== null) ??
    undefined
  );
}

function inCardAttribute([selector, name]: readonly [string, string]): string | null | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const found = roots
    .map((root) => root.querySelector(`[role="dialog"] ${selector}`))
    .find((one) => one !== null);
  return found?.getAttribute(name);
}

function sliderValue(): number | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.map((root) => root.querySelector<HTMLInputElement>('.wave input')).find((one) => one !== null)
    ?.valueAsNumber;
}

test('a page with a strict policy gets its badges and its card', async ({ session }) => {
  const tab = await session.tab(`${DAWN}&csp`);
  await settle(tab, ROWS.tracklists1001);
  await tab.click(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, ['Dew Ledger', 'Lanternfall']);
  const card = await tab.run(cardOf, 0).then(() =>
    tab.run(() => {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const found = roots.map((root) => root.querySelector('[role="dialog"]')).find((one) => one !== null)!;
      return getComputedStyle(found).borderRadius;
    }, 0),
  );
  // Styled, policy or not.
  expect(card).not.toBe('0px');
  await tab.shoot(`${session.kind}-csp`);
});

test('a page that enforces Trusted Types gets its badges and its card, whatever its list', async ({
  session,
}) => {
  for (const list of TYPES_LISTS) {
    const tab = await session.tab(`${DAWN}&trusted-types=${encodeURIComponent(list)}`);
    await settle(tab, ROWS.tracklists1001);
    await tab.click(badgeBeside, 'Dew Ledger');
    await untilCardSays(tab, ['Dew Ledger', 'Lanternfall', '112']);
    await tab.close();
  }
});
