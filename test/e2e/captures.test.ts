import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { ROWS, badgesOf, untilPlaced } from './harness/badges.ts';
import type { Session } from './harness/session.ts';
import { expect, test } from './harness/test.ts';
import type { World } from './harness/world.ts';

// Real pages lie beside the repository and belong to the sites they were taken from. Elsewhere they are missed aloud.
const FOLDER = new URL('../../../shared/data/sites/', import.meta.url);
const present = existsSync(FOLDER);
if (!present && process.env.CI === 'true') throw new Error(`${FOLDER.pathname} is missing, and CI needs it`);
if (!present) console.warn(`SKIPPED the real pages: ${FOLDER.pathname} is missing`);

const captures = present ? readdirSync(FOLDER).filter((file) => /^1001tl-.*\.html$/.test(file)) : [];

interface ExpectedRow {
  text: string;
  isId: boolean;
  mashupPart?: boolean;
}

// One browser for all of them: what a page left behind would not be badges on the next one.
test('on every real page each identified row gets a badge, an ID none, and the text stays', async ({
  session,
  world,
}) => {
  test.skip(!present, `${FOLDER.pathname} is missing`);
  test.setTimeout(120_000);
  for (const file of captures) await test.step(file, () => check(file, session, world));
});

async function check(file: string, session: Session, world: World): Promise<void> {
  const name = file.replace('.html', '');
  const expected = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8'),
  ) as ExpectedRow[];
  const url = `https://www.1001tracklists.com/tracklist/${name}/${name}.html`;
  const html = readFileSync(new URL(file, FOLDER), 'utf8');
  world.pages.put(url, html);
  const tab = await session.tab(url);
  if (expected.length > 0) await untilPlaced(tab);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const badges = await tab.run(badgesOf, ROWS.tracklists1001);
  const rows = await tab.run(
    (selector) =>
      [...document.querySelectorAll(selector)].map((row) => ({
        shown: getComputedStyle(row).display !== 'none' && !row.classList.contains('tgHid'),
        mashup: row.hasAttribute('data-mashup'),
        text: row.querySelector('.trackValue')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      })),
    ROWS.tracklists1001,
  );
  expect(badges).toHaveLength(expected.length);
  for (const [n, row] of expected.entries()) {
    if (row.isId) expect(badges[n], `an ID: ${row.text}`).toBeNull();
    // One line of a mashup names two tracks and is none; its parts are rows of their own.
    else if (rows[n]!.shown && !rows[n]!.mashup) expect(badges[n], row.text).not.toBeNull();
  }
  expect(await tab.run(keepsText, html)).toBe(true);
  await tab.shoot(`${session.kind}-${name}`);
  await tab.close();
}

/** Whether the page says what was served. What browsers without scripts would show is parsed differently, and left out. */
function keepsText(served: string): boolean {
  const said = (page: Document) => {
    const body = page.body.cloneNode(true) as HTMLElement;
    for (const element of body.querySelectorAll('noscript')) element.remove();
    return body.textContent;
  };
  return said(document) === said(new DOMParser().parseFromString(served, 'text/html'));
}
