import { cardText, untilCardSays } from './harness/card.ts';
import { faultsInEveryLook } from './harness/looks.ts';
import { DAWN } from './harness/sites.ts';
import { ROWS, settle, untilPlaced } from './harness/badges.ts';
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

test('the sample is matched without any network, and its badges open the real card', async ({
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
    'none: not on Beatport',
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
  const fromElsewhere = () =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(location.origin));
  expect(await welcome.run(fromElsewhere, 0)).toEqual([]);
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
});

test.describe('before the consent', () => {
  test.use({ consent: false });

  test('from the welcome page to the first annotated tracklist it takes three clicks at most', async ({
    session,
    world,
  }) => {
    const home = 'https://www.1001tracklists.com/';
    world.pages.put(home, `<h1>Tracklists</h1><a href="${DAWN}">Sunrise at the Weir</a>`);
    let clicks = 0;
    const click = async (tab: Tab, selector: string) => {
      clicks += 1;
      await tab.click((wanted) => document.querySelector(wanted), selector);
    };
    const welcome = await session.extensionTab('welcome.html');
    await answered(welcome);
    if (session.kind === 'firefox') {
      await welcome.shoot('firefox-welcome-consent', { whole: true });
      await click(welcome, '.ask .button');
      await welcome.until(() => document.querySelector('.ask') === null, 0);
    }
    expect(world.standIn.stats().requests).toBe(0);
    await click(welcome, `a[href="${home}"]`);
    // Firefox's protocol tells nothing of a tab that a page of the extension opened.
    if (session.kind === 'chromium') await expect.poll(() => session.urls()).toContain(home);
    // The tab that just opened, once more: this one is at hand.
    const site = await session.tab(home);
    await click(site, `a[href="${DAWN}"]`);
    await untilPlaced(site);
    expect((await settle(site, ROWS.tracklists1001))[0]).toMatchObject({ state: 'match' });
    expect(clicks).toBeLessThanOrEqual(3);
  });
});
