// Pictures of every surface, for looking at them one by one, and those the stores want: `npm run shots` writes them to
// .output/shots in some five minutes. `npm run shots -- popup store` takes only these; parts are pages, popup, own and store.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { ensureBrowsers } = await import('./browsers.mjs');
ensureBrowsers(['chromium']);
const { build } = await import('esbuild');
const outfile = join(root, '.output/shots/main.mjs');
// Node reads no TypeScript. The harness of the end-to-end tests is in it too: what is tested is what is shown.
await build({
  ...{ absWorkingDir: root, entryPoints: ['scripts/shots/main.ts'], outfile, logLevel: 'warning' },
  ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20.19' },
});
const { status } = spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CRATEMARK_BUILT: join(root, '.output') },
});
process.exit(status ?? 1);
