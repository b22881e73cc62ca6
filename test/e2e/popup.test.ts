import { faultsOf } from './harness/axe.ts';
import { ROWS, badgesOf, settle } from './harness/badges.ts';
import { writeFigures } from './harness/figures.ts';
import { popupOver } from './harness/popup.ts';
import { SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';
import type { Tab } from './harness/tab.ts';

const results = (popup: Tab) =>
  popup.run(
    () =>
      [...document.querySelectorAll('.results > li')].map((row) =>
        row.textContent.replace(/\s+/g, ' ').trim(),
      ),
    0,
  );

function untilFound(popup: Tab, words: string): Promise<unknown> {
  return popup.until(
    (wanted) => document.querySelector('.results:not(.stale) > li')?.textContent.includes(wanted),
    words,
    { what: `a result with ${words}` },
  );
}

test('the popup searches while one types, and shows tempo, key, label and length', async ({ session }) => {
  const popup = await session.extensionTab('popup.html');
  expect(await popup.run(() => document.activeElement?.tagName, 0)).toBe('INPUT');
  await popup.shoot(`${session.kind}-popup-empty`);
  await popup.type('undertow signal');
  await untilFound(popup, 'Undertow Signal');
  const [first = ''] = await results(popup);
  for (const word of ['Sorrel & Pike', '124', '11A', 'Quarrytone']) expect(first).toContain(word);
  await popup.shoot(`${session.kind}-popup-results`);
});

test('typing on cancels the search before it: the newest words win, and few are sent', async ({
  session,
  world,
}) => {
  world.standIn.switches.latencyMs = 600;
  const popup = await session.extensionTab('popup.html');
  await popup.type('copper', 20);
  await new Promise((resolve) => setTimeout(resolve, 450));
  for (let n = 0; n < 6; n++) await popup.press('Backspace');
  await popup.type('night drive cobaltine', 20);
  await untilFound(popup, 'Night Drive');
  expect((await results(popup)).join()).not.toContain('Copper');
  const { queries } = world.standIn.stats();
  expect(queries.length).toBeLessThanOrEqual(4);
  expect(queries.at(-1)).toBe('night drive cobaltine');
});

test('arrows go through the results, Enter opens the track on Beatport', async ({ session }) => {
  const popup = await session.extensionTab('popup.html');
  await popup.type('ferric brackwater');
  await untilFound(popup, 'Ferric');
  await popup.press('ArrowDown');
  expect(await popup.run(() => document.activeElement?.closest('li')?.textContent, 0)).toContain('Ferric');
  await popup.press('ArrowUp');
  expect(await popup.run(() => document.activeElement?.tagName, 0)).toBe('INPUT');
  await popup.press('ArrowDown');
  // The popup is gone before the key is up.
  await popup.press('Enter').catch(() => undefined);
  await expect
    .poll(() => session.urls())
    .toContainEqual(expect.stringMatching(/^https:\/\/www\.beatport\.com\/track\/[\w-]+\/90000018$/));
});

test('a result is copied as artist and title', async ({ session }) => {
  const popup = await session.extensionTab('popup.html');
  await popup.type('ferric brackwater');
  await untilFound(popup, 'Ferric');
  await popup.run(() => {
    const seen: string[] = [];
    Object.assign(window, { copied: seen });
    const write = (text: string) => Promise.resolve(void seen.push(text));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });
  }, 0);
  await popup.click(() => document.querySelector('.results > li button[aria-label^="Copy"]'));
  await popup.until(() => (window as unknown as { copied: string[] }).copied.length > 0, 0);
  expect(await popup.run(() => (window as unknown as { copied: string[] }).copied, 0)).toEqual([
    'Brackwater (UK) - Ferric (Original Mix)',
  ]);
});

test('the popup tells how the page in front stands, and its switch takes the badges away', async ({
  session,
}) => {
  const tab = await session.tab(SUNRISE);
  await settle(tab, ROWS.tracklists1001);
  const popup = await popupOver(session, tab);
  const said = await popup.run(() => document.querySelector('.page')?.textContent.replace(/\s+/g, ' '), 0);
  expect(said).toContain('Sunrise at the Weir');
  expect(said).toMatch(/11 of 11 found/);
  await popup.shoot(`${session.kind}-popup-page`);
  await popup.run(() => document.querySelector<HTMLElement>('.page input[role="switch"]')!.click(), 0);
  const shown = async () => (await tab.run(badgesOf, ROWS.tracklists1001)).filter(Boolean).length;
  await expect.poll(shown).toBe(0);
});

test('the popup says what to do when Beatport asks for a check', async ({ session, world }) => {
  world.standIn.switches.challengeAfter = 0;
  const popup = await session.extensionTab('popup.html');
  await popup.type('ferric');
  await popup.until(() => /Beatport wants to see a person/.test(document.body.textContent), 0);
  await popup.click(() =>
    [...document.querySelectorAll('button')].find((button) => button.textContent.includes('Open Beatport')),
  );
  await expect
    .poll(() => session.urls())
    .toContainEqual(expect.stringMatching(/^https:\/\/www\.beatport\.com\//));
});

test('the popup has no fault that axe can find, empty, with results or with recent searches', async ({
  session,
}) => {
  const popup = await session.extensionTab('popup.html');
  expect(await faultsOf(popup)).toEqual([]);
  await popup.type('night drive');
  await untilFound(popup, 'Night Drive');
  expect(await faultsOf(popup)).toEqual([]);
  await popup.click(() => document.querySelector('.search button'));
  await popup.until(() => document.querySelector('.recent') !== null, 0);
  expect(await faultsOf(popup)).toEqual([]);
});

test('a preview is heard, and its button comes back when it has ended', async ({ session }) => {
  const popup = await session.extensionTab('popup.html');
  await popup.type('ferric brackwater');
  await untilFound(popup, 'Ferric');
  await popup.click(() => document.querySelector('.results > li .play'));
  const isPressed = (wanted: string) =>
    document.querySelector('.results > li .play')?.getAttribute('aria-pressed') === wanted;
  await popup.until(isPressed, 'true');
  await popup.until(isPressed, 'false', { what: 'the end of the preview' });
  expect(await popup.run(() => document.querySelector('.play.failed'), 0)).toBeNull();
});

test('the popup can be typed into soon after it opens', async ({ session }) => {
  const runs: number[] = [];
  for (let n = 0; n < 5; n++) {
    const popup = await session.extensionTab('popup.html');
    await popup.until(() => document.activeElement?.tagName === 'INPUT', 0);
    runs.push(
      await popup.run(async () => {
        const frame = () => new Promise((resolve) => setTimeout(resolve, 0));
        while (performance.getEntriesByName('first-contentful-paint').length === 0) await frame();
        const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return Math.max(navigation!.domContentLoadedEventEnd, paint!.startTime);
      }, 0),
    );
    await popup.close();
  }
  const best = Math.round(Math.min(...runs));
  writeFigures(`popup-${session.kind}`, { interactiveMs: best, runsMs: runs.map(Math.round) });
  expect(best).toBeGreaterThan(0);
});
