import { openDyingPage } from '../harness/dying-page.ts';
import { oneMore, test } from '../harness/test.ts';
import { makeWorld } from '../harness/world.ts';

// Ten browsers in two rounds: they wait for Beatport's pace most of the time, and wait well together.
test('whenever the background dies, no row is lost and no finished one repeated: ten times out of ten @chromium', async () => {
  test.setTimeout(400_000);
  for (const round of [
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
  ])
    await Promise.all(round.map(oneDeath));
});

async function oneDeath(n: number): Promise<void> {
  const world = await makeWorld({ seed: n + 1 });
  const session = await oneMore(world);
  try {
    const page = await openDyingPage(session);
    await page.killWithin(0, 14_000);
    await page.finish();
  } finally {
    await session.close();
    await world.close();
  }
}
