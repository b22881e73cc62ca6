// A list of 100 lines through the command line while Beatport's stand-in limits, fails, hangs and breaks off: are the
// verdicts the same as without, and how many requests did it take? Prints a table, ends with 1 when a row is not as it should be.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const deno = join(root, 'node_modules/.bin/deno');
const words = ['run', '-A', '--quiet', '--no-check', '--config', join(root, 'deno.json')];
const script = join(root, 'demo/fault-table.ts');
const { status } = spawnSync(deno, [...words, script, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
