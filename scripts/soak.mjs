// 10,000 lookups through the core while a tenth of the answers is bad in every way: is each line answered once, rightly, and
// does the memory stay flat? `npm run soak -- --lines 1000` for a short one.
//
// `npm run soak -- --browser`: the same question to the built extension, with 2,000 rows in the tabs of four Chromiums and the
// background killed every 20 seconds. `--rows`, `--browsers` and `--minutes` change that.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';
import { ensureInstalled, root } from './install.mjs';

const words = process.argv.slice(2);
ensureInstalled();
process.exit(words.includes('--browser') ? await inBrowsers() : inCore());

function inCore() {
  const deno = join(root, 'node_modules/.bin/deno');
  const run = ['run', '-A', '--quiet', '--no-check', '--v8-flags=--expose-gc'];
  const script = ['--config', join(root, 'deno.json'), join(root, 'demo/soak.ts')];
  return spawnSync(deno, [...run, ...script, ...words], { stdio: 'inherit' }).status ?? 1;
}

async function inBrowsers() {
  const number = /** @type {const} */ ({ type: 'string' });
  const options = {
    browser: { type: /** @type {const} */ ('boolean') },
    rows: number,
    browsers: number,
    minutes: number,
  };
  const { rows = 2_000, browsers = 4, minutes = 15 } = parseArgs({ args: words, options }).values;
  const { ensureBrowsers } = await import('./browsers.mjs');
  ensureBrowsers(['chromium']);
  const wxt = join(root, 'node_modules/.bin/wxt');
  const { status } = spawnSync(wxt, ['build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return 1;
  const { soak } = await bundled('test/e2e/harness/soak.ts', 'soak');
  const extension = join(root, '.output/chrome-mv3');
  const mostMs = Number(minutes) * 60_000;
  return (await soak({ extension, rows: Number(rows), browsers: Number(browsers), mostMs })) ? 0 : 1;
}
