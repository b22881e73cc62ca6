import { handMade } from '../../demo/hand-made.ts';
import { ROWS, badgesOf, untilPlaced } from './harness/badges.ts';
import { writeFigures } from './harness/figures.ts';
import { type LoadFigures, watchLoad } from './harness/load-watch.ts';
import { NIGHT_DRIVE } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

const COUNT = 500;
const RUNS = 3;
const LONGEST_MS = 50;

// Forty tracks fill the page over and over, so that it is answered in full within the time of a test.
test.use({ standIn: { catalogue: handMade().slice(0, 40) } });

test('five hundred rows are annotated without a long task and without moving the page @chromium', async ({
  session,
}) => {
  test.setTimeout(150_000);
  const runs: (LoadFigures & { placed: number; answered: number })[] = [];
  // On a machine that does other things as well, the quietest of three runs tells what the extension needs.
  const best = () => Math.min(...runs.map(({ longestTaskMs }) => longestTaskMs));
  while (runs.length < RUNS && best() > LONGEST_MS) {
    const watch = await watchLoad(session, `${NIGHT_DRIVE}?rows=${COUNT}`);
    await untilPlaced(watch.tab, COUNT);
    await readThrough(watch.tab);
    const badges = await watch.tab.run(badgesOf, ROWS.tracklists1001);
    const figures = await watch.stop();
    runs.push({
      ...figures,
      placed: badges.filter(Boolean).length,
      answered: badges.filter((badge) => badge?.state !== 'waiting').length,
    });
  }
  writeFigures('long-page', { rows: COUNT, longestTaskOfExtensionMs: best(), runs });
  for (const run of runs) expect(run).toMatchObject({ placed: COUNT, layoutShift: 0 });
  expect(best()).toBeLessThanOrEqual(LONGEST_MS);
});

/** Down the whole page, as a reader does, with the answers coming in meanwhile. */
async function readThrough(tab: Awaited<ReturnType<typeof watchLoad>>['tab']): Promise<void> {
  const end = Date.now() + 20_000;
  for (let share = 0; Date.now() < end && share <= 1; share += 0.04) {
    await tab.run((at) => scrollTo(0, at * document.body.scrollHeight), share);
    await new Promise((resolve) => setTimeout(resolve, 160));
  }
}
