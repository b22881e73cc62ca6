import { ROWS } from '../../e2e/harness/badges.ts';
import { FOLDERS } from '../../e2e/harness/build.ts';
import { DAWN } from '../../e2e/harness/sites.ts';
import { inExtension } from '../../e2e/harness/storage.ts';
import { expect, test as base } from '../../e2e/harness/test.ts';
import type { Session } from '../../e2e/harness/session.ts';
import type { Tab } from '../../e2e/harness/tab.ts';

/** What the stores get: a page reaches into an open root, as in a copy that tests read, and not into this. */
const test = base.extend({ folder: async ({ kind }, use) => use(FOLDERS[kind]) });

interface Place {
  x: number;
  y: number;
}

/** What a page finds of ours by looking at itself: elements of no name of HTML, the first of them in rows. */
function badges(rows: string): Place[] {
  return [...document.querySelectorAll(rows)].flatMap((row) => {
    const host = [...row.querySelectorAll('*')].find(({ localName }) => localName.startsWith('x-'));
    if (host === undefined || host.getBoundingClientRect().width < 20) return [];
    const { left, top, width, height } = host.getBoundingClientRect();
    return [{ x: left + Math.min(20, width / 2), y: top + height / 2 }];
  });
}

/** The card is the last thing at the end of the page, and of no size itself. */
function isCardThere(): boolean {
  const last = document.documentElement.lastElementChild as HTMLElement | null;
  return last?.popover === 'manual';
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A badge that has its answer: resting on it shows the card. */
async function firstBadge(tab: Tab, session: Session): Promise<Place> {
  await expect.poll(() => session.world.standIn.stats().requests, { timeout: 30_000 }).toBe(6);
  await tab.until((rows) => document.querySelectorAll(rows).length > 0, ROWS.tracklists1001);
  await wait(1_500);
  const [place] = await tab.run(badges, ROWS.tracklists1001);
  return place!;
}

const clickAt = (tab: Tab, { x, y }: Place) =>
  // The harness points at elements; here only places are known.
  tab.click((at) => {
    const [left = 0, top = 0] = at.split(' ').map(Number);
    let mark = document.querySelector<HTMLElement>('#mark');
    mark ??= document.body.appendChild(Object.assign(document.createElement('i'), { id: 'mark' }));
    mark.style.cssText = `position:fixed;left:${left - 1}px;top:${top - 1}px;width:2px;height:2px;pointer-events:none`;
    return mark;
  }, `${x} ${y}`);

/** Everything that was chosen for a line. */
const choices = (session: Session) =>
  inExtension(session, async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    return (await runtime.sendMessage({ to: 'background', type: 'list-corrections' })).length;
  });

interface Runtime {
  sendMessage: (message: object) => Promise<unknown[]>;
}

/**
 * The place of "Mark as not on Beatport" in the card, found as an attacker finds it: by pressing in a card of their own. It is the
 * last thing in the card, at its left.
 */
async function choicePlace(tab: Tab): Promise<Place> {
  return tab.run(() => {
    const host = document.documentElement.lastElementChild!;
    const isOurs = (x: number, y: number) => document.elementFromPoint(x, y) === host;
    const at: [number, number][] = [];
    for (let y = 0; y < innerHeight; y += 2)
      for (let x = 0; x < innerWidth; x += 8) if (isOurs(x, y)) at.push([x, y]);
    const left = Math.min(...at.map(([x]) => x));
    const bottom = Math.max(...at.map(([, y]) => y));
    return { x: left + 40, y: bottom - 24 };
  }, 0);
}

test('a choice is made by a press in a card that is seen', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await clickAt(tab, await firstBadge(tab, session));
  await tab.until(isCardThere, 0, { what: 'the card' });
  await wait(1_000);
  await clickAt(tab, await choicePlace(tab));
  await expect.poll(() => choices(session)).toBe(1);
});

test('a page that hides its rows gets no card by their badges', async ({ session }) => {
  const tab = await session.tab(DAWN);
  const badge = await firstBadge(tab, session);
  await tab.run((rows) => {
    for (const row of document.querySelectorAll<HTMLElement>(rows)) row.style.opacity = '0.001';
  }, ROWS.tracklists1001);
  await clickAt(tab, badge);
  await wait(1_500);
  expect(await tab.run(isCardThere, 0)).toBe(false);
});

/** How a page makes a card invisible or says something else in its place. Each runs in the page. */
const DISGUISES: Record<string, () => void> = {
  'puts it into something transparent': () => {
    const veil = Object.assign(document.createElement('div'), { style: 'opacity:0.001' });
    document.body.append(veil);
    veil.append(document.documentElement.lastElementChild!);
  },
  'takes it out of the top layer and fades itself': () => {
    (document.documentElement.lastElementChild as HTMLElement).hidePopover();
    document.documentElement.style.opacity = '0.001';
  },
  'styles it from outside, with and without weight': () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.style.cssText = 'opacity:0!important;filter:opacity(0)!important;clip-path:inset(50%)!important';
    host.animate({ opacity: [0, 0] }, { duration: 1, fill: 'forwards' });
    for (const name of ['--paper', '--ink', '--ink-quiet', '--line'])
      host.style.setProperty(name, '#0000', 'important');
    (host.shadowRoot?.querySelector('.frame') as HTMLElement | null)?.style.setProperty('opacity', '0.001');
  },
  'lays something over it that lets the mouse through': () => {
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none;margin:0';
    document.body.append(bait);
    bait.showPopover();
  },
};

for (const [name, disguise] of Object.entries(DISGUISES)) {
  test(`no choice is made in a card when the page ${name}`, async ({ session }) => {
    const tab = await session.tab(DAWN);
    await clickAt(tab, await firstBadge(tab, session));
    await tab.until(isCardThere, 0, { what: 'the card' });
    await wait(1_000);
    const place = await choicePlace(tab);
    const before = await tab.picture({ x: place.x - 30, y: place.y - 8, width: 160, height: 16 });
    await tab.run(disguise, 0);
    await wait(700);
    const after = await tab.picture({ x: place.x - 30, y: place.y - 8, width: 160, height: 16 });
    await tab.shoot(`${session.kind}-attack-${name.slice(0, 9)}`);
    await clickAt(tab, place);
    await wait(1_000);
    // Either nothing of it could be hidden, or nothing could be pressed.
    const hidden = !before.equals(after);
    expect(hidden ? await choices(session) : 0).toBe(0);
  });
}

test('no choice is made in a card that the page keeps moving', async ({ session }) => {
  const tab = await session.tab(DAWN);
  await tab.run(() => (document.body.style.minHeight = '5000px'), 0);
  await clickAt(tab, await firstBadge(tab, session));
  await tab.until(isCardThere, 0, { what: 'the card' });
  await wait(1_000);
  const place = await choicePlace(tab);
  // It follows its badge when the page scrolls, which a page may do at any time.
  await tab.run(() => {
    let step = 0;
    setInterval(() => scrollBy({ top: [3, 3, -6][step++ % 3]!, behavior: 'instant' }), 70);
  }, 0);
  await wait(1_000);
  await clickAt(tab, place);
  await wait(1_000);
  expect(await choices(session)).toBe(0);
});
