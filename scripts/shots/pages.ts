import { ROWS, badgeBeside, settle } from '../../test/e2e/harness/badges.ts';
import { untilCardSays } from '../../test/e2e/harness/card.ts';
import { openPanel } from '../../test/e2e/harness/panel.ts';
import type { Session } from '../../test/e2e/harness/session.ts';
import { change } from '../../test/e2e/harness/settings.ts';
import { MIXESDB, SUNRISE, WEBLOG } from '../../test/e2e/harness/sites.ts';
import type { Tab } from '../../test/e2e/harness/tab.ts';
import { inBrowser, type Shots } from './shots.ts';

const LOOKS = { light: SUNRISE, dark: `${SUNRISE}&dark`, rtl: `${SUNRISE}&dir=rtl` };

/** An annotated page, its card and its list. At 200 % the window is half as wide for the page, as the browser's zoom has it. */
export async function shootPages(shots: Shots): Promise<void> {
  const { scale, path } = shots;
  await inBrowser({ width: 1100, height: 800, scale }, async (session) => {
    await change(session, { speed: 'fast' });
    for (const [look, url] of Object.entries(LOOKS))
      await shootAnnotated(session, url, (what) => path(`${what}-${look}`));
    await shootOthers(session, shots);
  });
  await inBrowser({ width: 550, height: 400, scale: scale * 2 }, async (session) => {
    await change(session, { speed: 'fast' });
    await shootAnnotated(session, SUNRISE, (what) => path(`${what}-200`));
  });
}

async function shootAnnotated(session: Session, url: string, path: (what: string) => string): Promise<void> {
  const tab = await session.tab(url);
  await settle(tab, ROWS.tracklists1001);
  await top(tab);
  await tab.shoot(path('page'));
  await tab.click(badgeBeside, 'Dew Ledger');
  await untilCardSays(tab, ['Dew Ledger', 'Why this match']);
  await tab.click(playButton);
  await tab.until(playsWave, 0, { what: 'a waveform' });
  await tab.shoot(path('card'));
  await tab.press('Escape');
  await openPanel(tab);
  await top(tab);
  await tab.run(turnList, url.includes('rtl'));
  await tab.shoot(path('panel'));
  await tab.close();
}

/** Lists in other dress: a wiki, a weblog, and every density of the badge. */
async function shootOthers(session: Session, { path }: Shots): Promise<void> {
  const wiki = await session.tab(`${MIXESDB}?set=sunrise`);
  await settle(wiki, ROWS.mixesdb);
  for (const density of ['dot', 'full', 'compact']) {
    await change(session, { density });
    await wiki.front();
    await settle(wiki, ROWS.mixesdb);
    await top(wiki);
    await wiki.shoot(path(`density-${density}`));
  }
  await wiki.close();
  const page = await session.tab(WEBLOG);
  await page.shoot(path('weblog-before'));
  await page.close();
}

function top(tab: Tab): Promise<void> {
  return tab.run(() => scrollTo(0, 0), 0);
}

/** The list is in the reader's language, and none of ours is written from right to left. */
function turnList(toLeft: boolean): void {
  const roots = [...document.documentElement.children].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const frames = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.frame, .bar')]);
  if (toLeft) for (const frame of frames) frame.dir = 'rtl';
}

function playButton(): Element | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return (
    roots.map((root) => root.querySelector('[role="dialog"] .play')).find((one) => one !== null) ?? undefined
  );
}

function playsWave(): boolean {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.some((root) => root.querySelector('.wave') !== null);
}
