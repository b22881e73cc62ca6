// Saves and scrubs a page: npm run capture -- <saved.html or ->. Runs scripts/capture/main.ts, in Deno, from source.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const deno = join(root, 'node_modules/.bin/deno');
const words = ['run', '-A', '--quiet', '--no-check', '--config', join(root, 'deno.json')];
const { status } = spawnSync(
  deno,
  [...words, join(root, 'scripts/capture/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
