// Recall per request of each way to ask for a line, on the invented catalogue of the demo; `--shared DIR` measures on the
// real records in that folder instead. The figures stand in docs/matching.md.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2);
if (words.length > 0 && (words.length !== 2 || words[0] !== '--shared')) {
  console.error(`Unknown: ${words.join(' ')}. There is --shared DIR.`);
  process.exit(2);
}
const { status } = spawnSync(
  join(root, 'node_modules/.bin/deno'),
  ['run', '-A', '--no-check', '--config', 'deno.json', 'test/core/match/bench-queries.ts', ...words],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
