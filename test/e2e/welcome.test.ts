import { cardText, untilCardSays } from './harness/card.ts';
import { faultsInEveryLook } from './harness/looks.ts';
import { SUNRISE } from './harness/sites.ts';
import { ROWS, settle } from './harness/badges.ts';
import { expect, test } from './harness/test.ts';
import type { Tab } from './harness/tab.ts';

/** The texts of the sample's badges, in order. */
function sampleBadges(): string[] {
  return [...document.querySelectorAll('sample-badge')].map((host) => {
    const button = host.shadowRoot!.querySelector('button')!;
    const parts = [...button.querySelectorAll(':scope > span > *')].map((part) => part.textContent);
    return `${button.className}: ${parts.join(' · ')}`;
  });
}

const answered = (tab: Tab) =>
  tab.until(() => {
    const hosts = [...document.querySelectorAll('sample-badge')];
    return hosts.length === 5 && hosts.every((host) => !host.shadowRoot!.querySelector('.waiting'));
  }, 0);

const badge = (n: string) =>
  document.querySelectorAll('sample-badge')[Number(n)]?.shadowRoot?.querySelector('button');

test('the sample is matched without any request, and its badges open the real card', async ({
  session,
  world,
}) => {
  const welcome = await session.extensionTab('welcome.html');
  await answered(welcome);
  expect(await welcome.run(sampleBadges, 0)).toEqual([
    'match: 122 · 8A',
    'match: 125 · 9A · Saltmarsh Audio',
    'match: 124 · 11A · Quarrytone',
    'unsure: 2 versions: choose',
    'missing: not on Beatport',
  ]);
  await welcome.click(badge, '1');
  await untilCardSays(welcome, ['Tilde Ravnsborg Remix']);
  await welcome.shoot(`${session.kind}-welcome-card`);
  await welcome.press('Escape');
  await expect.poll(() => welcome.run(cardText, 0)).toBeUndefined();
  // The focus is back where it was.
  const focused = () =>
    welcome.run(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-expanded'), 0);
  await expect.poll(focused).toBe('false');
  expect(world.standIn.stats().requests).toBe(0);
});

test('everything on the welcome page is there in every look without a fault', async ({ session }) => {
  const welcome = await session.extensionTab('welcome.html');
  await answered(welcome);
  expect(await faultsInEveryLook(session, welcome, 'welcome')).toEqual([]);
});

test('one button enables the suggested sites @firefox', async ({ session }) => {
  const welcome = await session.extensionTab('welcome.html');
  const ready = () => welcome.run(() => document.querySelector('#sites')?.nextElementSibling?.textContent, 0);
  await expect.poll(ready).toBe('Ready: 1001Tracklists, MixesDB');
  await welcome.click(() =>
    document.querySelector('#sites')?.parentElement?.querySelector('.button.primary'),
  );
  await expect.poll(ready).toMatch(/^Ready: .*Traxsource/);
});

test.describe('after installation', () => {
  test.use({ welcome: true });

  test('the welcome page opens by itself, once', async ({ session }) => {
    await expect
      .poll(async () => (await session.urls()).filter((url) => url.endsWith('/welcome.html')).length)
      .toBe(1);
    await session.killBackground();
    const popup = await session.extensionTab('popup.html');
    await popup.until(() => document.querySelector('.popup') !== null, 0);
    expect((await session.urls()).filter((url) => url.endsWith('/welcome.html'))).toHaveLength(1);
  });

  test('a tracklist is annotated without another click', async ({ session }) => {
    const tab = await session.tab(SUNRISE);
    expect((await settle(tab, ROWS.tracklists1001))[0]).toMatchObject({ state: 'match' });
  });
});

test.describe('before the consent', () => {
  test.use({ consent: false });

  test('one click on the welcome page gives it, and a tracklist is annotated @firefox', async ({
    session,
    world,
  }) => {
    const welcome = await session.extensionTab('welcome.html');
    await answered(welcome);
    expect(world.standIn.stats().requests).toBe(0);
    await welcome.shoot('firefox-welcome-consent', { whole: true });
    await welcome.click(() => document.querySelector('.ask .button'));
    await welcome.until(() => document.querySelector('.ask') === null, 0);
    const tab = await session.tab(SUNRISE);
    expect((await settle(tab, ROWS.tracklists1001))[0]).toMatchObject({ state: 'match' });
  });
});
