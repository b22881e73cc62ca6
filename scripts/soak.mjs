// 10,000 lookups through the core while a tenth of the answers is bad in every way: is each line answered once, rightly, and
// does the memory stay flat? `npm run soak -- --lines 1000` for a short one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const deno = join(root, 'node_modules/.bin/deno');
const words = [
  'run',
  '-A',
  '--quiet',
  '--no-check',
  '--v8-flags=--expose-gc',
  '--config',
  join(root, 'deno.json'),
];
const script = join(root, 'demo/soak.ts');
const { status } = spawnSync(deno, [...words, script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
