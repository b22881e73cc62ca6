import { ROWS, settle } from './harness/badges.ts';
import { cardText, untilCardSays } from './harness/card.ts';
import { select } from './harness/select.ts';
import { WEBLOG } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';
import type { World } from './harness/world.ts';

const NOTES = 'https://www.1001tracklists.com/notes.html';
const LINES = [
  'Halden Quire - Slow Lanterns',
  'Sorrel & Pike - Undertow Signal (Extended Mix)',
  'ID - ID',
  'Brackwater - Ferric',
];

function putNotes({ pages }: World): void {
  const items = LINES.map((line) => `<li>${line.replace('&', '&amp;')}</li>`).join('\n');
  pages.put(
    NOTES,
    `<!DOCTYPE html><title>Notes</title><h1>Notes</h1><p id="one">${LINES[0]}</p>
     <p>See <a id="link" href="https://elsewhere.example/x">Orla Quist - Marrow (VIP)</a></p><ol id="many">${items}</ol>`,
  );
}

test('a selected line is found, and its card stands by the selection', async ({ session, world }) => {
  putNotes(world);
  const tab = await session.tab(NOTES);
  await select(tab, '#one');
  await session.menu(tab, { entry: 'find-selection', on: '#one', facts: { selectionText: LINES[0] } });
  await untilCardSays(tab, ['Slow Lanterns', '122', '8A', 'Nine Fathom Recordings']);
  await tab.shoot(`${session.kind}-selection`);
  expect(world.standIn.stats().requests).toBe(1);
});

test('several selected lines are each looked up', async ({ session, world }) => {
  putNotes(world);
  const tab = await session.tab(NOTES);
  await select(tab, '#many');
  await session.menu(tab, {
    entry: 'find-selection',
    on: '#many li',
    facts: { selectionText: LINES.join(' ') },
  });
  await untilCardSays(tab, [
    'Slow Lanterns',
    'Undertow Signal',
    'Ferric',
    '122',
    '124',
    '127',
    '8A',
    '11A',
    '6A',
  ]);
  await tab.shoot(`${session.kind}-selection-list`);
  expect(world.standIn.stats().requests).toBe(3);
  await tab.click(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const buttons = roots.flatMap((root) => [...root.querySelectorAll('[role="dialog"] li button')]);
    return buttons.find((button) => button.textContent?.includes('Ferric'));
  });
  await untilCardSays(tab, ['Kettle Street Traxx']);
});

test('the text of a link is found', async ({ session, world }) => {
  putNotes(world);
  const tab = await session.tab(NOTES);
  await session.menu(tab, {
    entry: 'find-link',
    on: '#link',
    facts: { linkUrl: 'https://elsewhere.example/x' },
  });
  await untilCardSays(tab, ['Marrow', 'VIP Mix', '132']);
});

test('the keyboard command finds the selection', async ({ session, world }) => {
  putNotes(world);
  const tab = await session.tab(NOTES);
  await select(tab, '#one');
  await session.command('find-selection');
  await untilCardSays(tab, ['Slow Lanterns', '122', '8A']);
});

test('where a page cannot be scripted, the search opens on Beatport @chromium', async ({ session }) => {
  const tab = await session.tab(WEBLOG);
  await session.menu(tab, { entry: 'find-selection', on: 'h1', facts: { selectionText: LINES[0] } });
  await expect
    .poll(async () => (await session.urls()).filter((url) => url.includes('beatport.com/search')))
    .toHaveLength(1);
  expect(await tab.run(cardText, 0)).toBeUndefined();
});

test('a page of no known site is annotated when its menu is asked to @firefox', async ({ session }) => {
  const tab = await session.tab(WEBLOG);
  await session.menu(tab, { entry: 'annotate', on: 'article h2' });
  const badges = await settle(tab, ROWS.plain);
  expect(badges.find((badge) => badge !== null)).toMatchObject({ state: 'match', text: '112 · 9B' });
  await tab.shoot('firefox-weblog');
});

test('a selection outlives the death of the background', async ({ session, world }) => {
  putNotes(world);
  world.standIn.switches.latencyMs = 1_000;
  const tab = await session.tab(NOTES);
  await select(tab, '#many');
  await session.menu(tab, {
    entry: 'find-selection',
    on: '#many li',
    facts: { selectionText: LINES.join(' ') },
  });
  await untilCardSays(tab, ['Ferric']);
  await session.killBackground();
  await untilCardSays(tab, ['122', '124', '127']);
});
