import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROWS, badgeBeside, settle } from '../../test/e2e/harness/badges.ts';
import { untilCardSays } from '../../test/e2e/harness/card.ts';
import { openPanel } from '../../test/e2e/harness/panel.ts';
import { change } from '../../test/e2e/harness/settings.ts';
import { NIGHT_DRIVE, SUNRISE } from '../../test/e2e/harness/sites.ts';
import { inBrowser, sampleIsAnswered } from './shots.ts';

type Path = (picture: string) => string;

/** Chrome's store wants 1280 × 800 or 640 × 400, and a tile of 440 × 280; Mozilla's takes the same. Invented tracks only. */
export async function shootForStores(root: string, path: Path): Promise<void> {
  for (const [size, scale] of [
    ['1280x800', 1],
    ['640x400', 0.5],
  ] as const) {
    await inBrowser({ width: 1280, height: 800, scale }, async (session) => {
      await change(session, { speed: 'fast' });
      const page = await session.tab(NIGHT_DRIVE);
      await settle(page, ROWS.tracklists1001);
      await page.run(() => scrollTo(0, 0), 0);
      await page.shoot(path(`1-tracklist-${size}`));
      await page.click(badgeBeside, 'Undertow Signal');
      await untilCardSays(page, ['Undertow Signal', 'Why this match']);
      await page.shoot(path(`2-card-${size}`));
      const dark = await session.tab(`${SUNRISE}&dark`);
      await openPanel(dark);
      await dark.run(() => scrollTo(0, 0), 0);
      await dark.shoot(path(`3-list-${size}`));
      const welcome = await session.extensionTab('welcome.html');
      await welcome.until(sampleIsAnswered, 0);
      await welcome.shoot(path(`4-welcome-${size}`));
    });
  }
  await shootTile(root, path);
}

async function shootTile(root: string, path: Path): Promise<void> {
  await inBrowser({ width: 440, height: 280, scale: 1 }, async (session) => {
    const icon = readFileSync(join(root, 'public/icon/128.png')).toString('base64');
    const url = 'https://tile.example/';
    session.world.pages.put(url, tile(icon));
    const tab = await session.tab(url);
    await tab.until(() => document.images[0]?.complete, 0);
    await tab.shoot(path('tile-440x280'));
  });
}

/** The mark, the name and what it does: three facts beside a track. */
function tile(icon: string): string {
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Cratemark</title><style>
body { margin: 0; height: 280px; display: grid; place-content: center; gap: 18px; justify-items: center; background: #10201f; color: #eef3f2; font: 17px/1.3 system-ui, 'Liberation Sans', sans-serif; }
div { display: flex; align-items: center; gap: 16px; } img { width: 72px; height: 72px; } b { font-size: 40px; letter-spacing: -.5px; }
p { margin: 0; } span { padding: 4px 12px; border-radius: 6px; background: #1c3533; font-variant-numeric: tabular-nums; } span.key { background: #8fd0c6; color: #10201f; }
</style><div><img alt="" src="data:image/png;base64,${icon}"><b>Cratemark</b></div><p>BPM, key and label on every tracklist</p><div><span>124</span><span class="key">8A</span><span>Nine Fathom</span></div></html>`;
}
