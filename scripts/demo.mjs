// The demo list through the command line, under Deno, from source.
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
  '--config',
  join(root, 'deno.json'),
  join(root, 'demo/cli.ts'),
];
const { status } = spawnSync(deno, [...words, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
