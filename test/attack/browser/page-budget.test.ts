import { rowsFromCatalogue } from '../../../demo/sample-row.ts';
import { makeTracklistPage } from '../../../demo/sample.ts';
import { ROWS, badgesOf, untilPlaced } from '../../e2e/harness/badges.ts';
import { writeFigures } from '../../e2e/harness/figures.ts';
import type { TraceEvent } from '../../e2e/harness/load-watch.ts';
import { barButton } from '../../e2e/harness/panel.ts';
import type { Session } from '../../e2e/harness/session.ts';
import { NIGHT_DRIVE } from '../../e2e/harness/sites.ts';
import type { Tab } from '../../e2e/harness/tab.ts';
import { expect, test } from '../../e2e/harness/test.ts';

const ANNOTATED = 'https://www.mixesdb.com/w/2026-06-20_-_Changing_List';
/** The same page where nothing of ours runs. */
const PLAIN = 'https://lists.example/w/changing-list';
const WATCHED_MS = 10_000;

/** Of the main thread, for that many rows. Twice as many cost the browser more for each frame, whoever draws it. */
const MOST = { 500: 0.1, 1_000: 0.2 };

for (const [rowCount, most] of Object.entries(MOST))
  test(`a row that changes twice a second costs a page of ${rowCount} rows under ${most * 100} % of its main thread @chromium`, async ({
    session,
    world,
  }) => {
    test.setTimeout(180_000);
    const count = Number(rowCount);
    const rows = rowsFromCatalogue(world.standIn.catalogue, count);
    const html = makeTracklistPage({ rows, style: 'mixesdb' });
    for (const url of [ANNOTATED, PLAIN]) world.pages.put(url, html);
    const without = await busyShare(session, await session.tab(PLAIN));
    const annotated = await session.tab(ANNOTATED);
    await untilPlaced(annotated, count > 900 ? 60 : count);
    const withIt = await busyShare(session, annotated);
    writeFigures(`changing-list-${count}`, { without, withIt });
    expect(withIt - without).toBeLessThan(most);
  });

test('rows that nobody comes near cost nothing, until somebody wants the list', async ({
  session,
  world,
}) => {
  test.setTimeout(120_000);
  const tab = await session.tab(`${NIGHT_DRIVE}?rows=60`);
  await untilPlaced(tab, 60);
  const answered = async () => {
    const badges = await tab.run(badgesOf, ROWS.tracklists1001);
    return badges.filter((badge) => badge && badge.state !== 'waiting').length;
  };
  await expect.poll(answered, { timeout: 60_000 }).toBeGreaterThan(10);
  let before = -1;
  for (let now = await answered(); now !== before; now = await answered()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
  expect(before).toBeLessThan(45);
  expect(world.standIn.stats().inFlight).toBe(0);
  await tab.click(barButton);
  await expect.poll(answered, { timeout: 60_000 }).toBe(60);
});

test.describe('where Beatport takes its time', () => {
  test.use({ standIn: { latencyMs: 8_000 } });

  test('badges that wait move only where they can be seen', async ({ session }) => {
    const tab = await session.tab(`${NIGHT_DRIVE}?rows=200`);
    await untilPlaced(tab, 200);
    const moving = await tab.until(() => {
      const badges = [...document.querySelectorAll('.tlpItem *')].flatMap((host) => {
        const icon = host.shadowRoot?.querySelector('button.waiting svg');
        return icon
          ? [{ top: host.getBoundingClientRect().top, name: getComputedStyle(icon).animationName }]
          : [];
      });
      const all = badges.filter(({ name }) => name !== 'none');
      return all.length > 0 && { seen: all.filter(({ top }) => top < innerHeight).length, all: all.length };
    }, 0);
    expect(moving).toMatchObject({ all: (moving as { seen: number }).seen });
  });
});

/** Of the time watched, how much the main thread of the tab works while one row's text changes twice a second. */
async function busyShare(session: Session, tab: Tab): Promise<number> {
  await tab.front();
  const { start, finish } = session.tracing!(tab);
  await tab.run(changeTwiceASecond, 0);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await start();
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  const events = await finish();
  await tab.close();
  return shareOf(events);
}

/** Runs in the page. */
function changeTwiceASecond(): void {
  const items = document.querySelectorAll('#mw-content-text ol > li');
  const text = [...(items[5]?.childNodes ?? [])].find(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
  if (text === undefined) throw new Error('no text to change');
  const whole = text.nodeValue ?? '';
  let times = 0;
  setInterval(function changeRow() {
    times += 1;
    text.nodeValue = `${whole.trimEnd()} ${times % 7}`;
  }, 500);
}

function shareOf(events: readonly TraceEvent[]): number {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = whole.find(({ args }) => args?.data?.functionName === 'changeRow');
  if (ours === undefined) throw new Error('the page did not change its row');
  const tasks = whole.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === ours.pid && tid === ours.tid,
  );
  const work = tasks.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0);
  return work / 1_000 / WATCHED_MS;
}
