import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { handMade } from '../../demo/hand-made.ts';
import { ROWS, settle } from '../../test/e2e/harness/badges.ts';
import { FOLDERS } from '../../test/e2e/harness/build.ts';
import { open } from '../../test/e2e/harness/opened.ts';
import { launchChromium } from '../../test/e2e/harness/chromium.ts';
import type { Session } from '../../test/e2e/harness/session.ts';
import { change } from '../../test/e2e/harness/settings.ts';
import { NIGHT_DRIVE } from '../../test/e2e/harness/sites.ts';
import { makeWorld } from '../../test/e2e/harness/world.ts';

/** Forty tracks fill a page of any length over and over, so that a page of forty rows warms the cache for all of them. */
const TRACKS = 40;

/** The built extension in a real Chromium whose cache knows every row. */
export async function withWarmBrowser<Value>(
  root: string,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  execFileSync(path.join(root, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome'], {
    cwd: root,
    stdio: 'ignore',
  });
  const world = await makeWorld({ catalogue: handMade().slice(0, TRACKS) });
  const session = await launchChromium({ world, extension: open(FOLDERS.chromium) });
  try {
    await change(session, { speed: 'fast' });
    const tab = await session.tab(pageOf(TRACKS));
    await settle(tab, ROWS.tracklists1001, 90_000);
    await tab.close();
    return await work(session);
  } finally {
    await session.close();
    await world.close();
  }
}

export function pageOf(rows: number): string {
  return `${NIGHT_DRIVE}?rows=${rows}`;
}
