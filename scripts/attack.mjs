// Attacks the product from all sides, on this machine only and bounded in count and time: hostile pages, lines, files and
// answers, thousands of random sequences. The same tests run in `npm test`, with fewer sequences and without a browser.
// `npm run attack -- attack` or `attack-browser` for one half.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './install.mjs';

const words = process.argv.slice(2);
const halves = words.length > 0 ? words : ['attack', 'attack-browser'];
const env = { ...process.env, CRATEMARK_ATTACK: process.env.CRATEMARK_ATTACK ?? '10000' };
const { status } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), ...halves], {
  ...{ cwd: root, stdio: 'inherit', env },
});
process.exit(status ?? 1);
