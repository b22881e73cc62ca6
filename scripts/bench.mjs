// Everything the README says about speed, measured: `npm run bench` writes docs/benchmarks.md with its plots, in some seven
// minutes. `npm run bench -- requests cpu` measures only these parts; the figures of the others stay.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundled.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
// The harness of the end-to-end tests is in it: the page is measured as it is tested.
const program = await bundle('scripts/bench/main.ts', 'bench/main');
const { status } = spawnSync(process.execPath, ['--expose-gc', program, root, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CRATEMARK_BUILT: join(root, '.output') },
});
process.exit(status ?? 1);
