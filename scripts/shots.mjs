// Pictures of every surface, for looking at them one by one, and those the stores want: `npm run shots` writes them to
// .output/shots in two minutes. `npm run shots -- popup store` takes only these; parts are pages, popup, own and store.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundled.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { ensureBrowsers } = await import('./browsers.mjs');
ensureBrowsers(['chromium']);
// The harness of the end-to-end tests is in it: what is tested is what is shown.
const program = await bundle('scripts/shots/main.ts', 'shots/main');
const { status } = spawnSync(process.execPath, [program, root, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CRATEMARK_BUILT: join(root, '.output') },
});
process.exit(status ?? 1);
