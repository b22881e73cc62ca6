// Builds the extension and opens a browser with it on the demo page, Beatport being the embedded stand-in. Where there is
// no display it takes a picture and prints what the badges say. `--firefox`; `--live` for the real sites.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';
import { ensureInstalled, root } from './install.mjs';

const USAGE = `npm start [-- --firefox] [-- --live [URL]]

  --firefox   in Firefox instead of Chromium
  --live      the real sites instead of the embedded stand-in; opens URL or 1001tracklists.com
  --headless  as where there is no display: a picture, a table, and the end`;

try {
  const options = readOptions();
  if (options === undefined) console.log(USAGE);
  else await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readOptions() {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const options = { firefox: flag, live: flag, headless: flag, help: flag };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  return values.help ? undefined : { ...values, url: positionals[0] };
}

async function start({ firefox, live, headless, url }) {
  ensureInstalled();
  const { ensureBrowsers } = await import('./browsers.mjs');
  ensureBrowsers([firefox ? 'firefox' : 'chromium']);
  run(join(root, 'node_modules/.bin/wxt'), ['build', '-b', firefox ? 'firefox' : 'chrome']);
  const { show } = await bundled('test/e2e/harness/show.ts', 'start');
  await show({
    kind: firefox ? 'firefox' : 'chromium',
    extension: join(root, '.output', firefox ? 'firefox-mv3' : 'chrome-mv3'),
    picture: join(root, '.output/demo.png'),
    headless: headless || !hasDisplay(),
    live,
    url,
  });
}

function hasDisplay() {
  const { platform, env } = process;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function run(program, words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new Error(`The extension could not be built: ${words.join(' ')} ended with ${status}.`);
}
