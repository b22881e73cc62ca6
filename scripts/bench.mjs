// Everything the README says about speed, measured: `npm run bench` writes docs/benchmarks.md with its plots, in some nine
// minutes. `npm run bench -- requests cpu` measures only these parts; the figures of the others stay.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { build } = await import('esbuild');
const outfile = join(root, '.output/bench/main.mjs');
// Node reads no TypeScript. The harness of the end-to-end tests is in it too: the page is measured as it is tested.
await build({
  ...{ absWorkingDir: root, entryPoints: ['scripts/bench/main.ts'], outfile, logLevel: 'warning' },
  ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20.19' },
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, root, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CRATEMARK_BUILT: join(root, '.output') },
});
process.exit(status ?? 1);
