// Does Cratemark still understand Beatport? Two requests, ten seconds: `npm run live-check`, `--origin` for a stand-in.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const deno = join(root, 'node_modules/.bin/deno');
const words = ['run', '-A', '--quiet', '--no-check', '--config', join(root, 'deno.json')];
const script = join(root, 'demo/live-check.ts');
const { status } = spawnSync(deno, [...words, script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
