// The match benchmark by category: precision, recall and calibration, measured against test/match/levels.json.
// --show prints every failure in words, --record makes today's figures the levels.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((word) => word !== '--show' && word !== '--record');
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There are --show and --record.`);
  process.exit(2);
}
const { status } = spawnSync(
  join(root, 'node_modules/.bin/deno'),
  ['run', '-A', '--no-check', '--config', 'deno.json', 'test/match/bench.ts', ...wanted],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
