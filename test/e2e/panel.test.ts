import { ROWS, badgeBeside, settle } from './harness/badges.ts';
import { openPanel, panelButton, panelText } from './harness/panel.ts';
import { change } from './harness/settings.ts';
import { DAWN, NIGHT_DRIVE, SUNRISE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test('the bar opens the list of the page, which filters and leads to the rows', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await openPanel(tab);
  expect(await tab.run(panelText, 0)).toContain('Dew Ledger');
  await tab.run(() => scrollTo(0, 0), 0);
  await tab.shoot(`${session.kind}-panel`);
  await tab.click(panelButton, 'Dew Ledger');
  const focused = () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label');
  expect(await tab.run(focused, 0)).toContain('Dew Ledger');
});

test('Escape closes the list and gives the focus back to the bar', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await openPanel(tab);
  await tab.press('Escape');
  await tab.until(
    () =>
      [...document.documentElement.children].every(
        ({ shadowRoot }) => !shadowRoot?.querySelector('.panel[role="dialog"]'),
      ),
    0,
  );
  const isBar = () => document.activeElement?.shadowRoot?.activeElement?.className;
  expect(await tab.run(isBar, 0)).toBe('open');
  await tab.press('Enter');
  await tab.until(panelText, 0, { what: 'the list once more' });
});

test('harmonic flow marks badges without moving anything, and one press takes it away', async ({
  session,
}) => {
  const tab = await session.tab(SUNRISE);
  await openPanel(tab);
  const marks = () =>
    [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('[data-mixes], [data-change]') ?? []),
    ]).length;
  const rows = () =>
    JSON.stringify(
      [...document.querySelectorAll('.tlpItem')].map((row) => row.getBoundingClientRect().height),
    );
  const [withMarks, before] = [await tab.run(marks, 0), await tab.run(rows, 0)];
  expect(withMarks).toBeGreaterThan(0);
  await tab.click(panelButton, 'Harmonic flow');
  await tab.until(
    () =>
      [...document.querySelectorAll('*')].every(
        ({ shadowRoot }) => !shadowRoot?.querySelector('[data-mixes], [data-change]'),
      ),
    0,
    { what: 'badges without marks' },
  );
  expect(await tab.run(rows, 0)).toBe(before);
});

test('a saved playlist lists the previews, and they can be heard @chromium', async ({ session }) => {
  await change(session, { speed: 'fast' });
  const tab = await session.tab(SUNRISE);
  await openPanel(tab);
  await tab.click(panelButton, 'Save as a file');
  const saved = session.savedFile!(tab);
  await tab.click(panelButton, 'Playlist of previews');
  const [head, ...lines] = (await saved).trimEnd().split('\n');
  expect(head).toBe('#EXTM3U');
  const previews = lines.filter((line) => line.startsWith('https://geo-samples.beatport.com/'));
  expect(lines.filter((line) => line.startsWith('#EXTINF:'))).toHaveLength(11);
  expect(previews.length).toBeGreaterThan(8);
  const seconds = await tab.run(lengthOf, previews[0]!);
  expect(seconds).toBeGreaterThan(1);
});

/** As a player would open it. Runs in the page. */
function lengthOf(address: string): Promise<number> {
  const audio = new Audio(address);
  return new Promise((resolve, reject) => {
    audio.addEventListener('canplaythrough', () => resolve(audio.duration));
    audio.addEventListener('error', () => reject(new Error(audio.error?.message ?? 'no sound')));
  });
}

test('what is missing is searched for in tabs of its own', async ({ session }) => {
  // A mashup, its parts, and a white label that Beatport never had.
  const tab = await session.tab(`${NIGHT_DRIVE}?from=15&first=5`);
  await openPanel(tab);
  const before = (await session.urls()).length;
  await tab.click(panelButton, 'Search for');
  await expect.poll(async () => (await session.urls()).length).toBeGreaterThan(before);
  expect(
    (await session.urls()).slice(before).every((url) => url.startsWith('https://www.beatport.com/search')),
  ).toBe(true);
});

test('a choice in the card is on the badge at once, on a second visit too, and can be undone', async ({
  session,
}) => {
  const tab = await session.tab(DAWN);
  await settle(tab, ROWS.tracklists1001);
  const state = (text: string) => {
    const host = [...document.querySelectorAll('.tlpItem')].find((row) => row.textContent.includes(text));
    return [...(host?.querySelectorAll('*') ?? [])]
      .map((element) => element.shadowRoot?.querySelector('button')?.className)
      .find(Boolean);
  };
  const press = (words: string) => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return roots
      .flatMap((root) => [...root.querySelectorAll('.card button')])
      .find((button) => button.textContent.includes(words));
  };
  await tab.click(badgeBeside, 'Dew Ledger');
  await tab.click(press, 'Mark as not on Beatport');
  await tab.until((text) => text, 'ready');
  await expect.poll(() => tab.run(state, 'Dew Ledger')).toBe('none');
  await tab.goto(DAWN);
  await settle(tab, ROWS.tracklists1001);
  expect(await tab.run(state, 'Dew Ledger')).toBe('none');
  await tab.click(badgeBeside, 'Dew Ledger');
  await tab.click(press, 'Undo my choice');
  await expect.poll(() => tab.run(state, 'Dew Ledger')).toBe('match');
});
