// The match benchmark by category: precision, recall and calibration, measured against test/core/match/levels.json.
// --show prints every failure in words, --record makes today's figures the levels, --calibrate writes them into
// docs/matching.md, --time measures, --node runs in Node instead of Deno.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const KNOWN = ['--show', '--record', '--calibrate', '--time', '--node'];
const unknown = wanted.filter((word) => !KNOWN.includes(word));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There are ${KNOWN.join(' ')}.`);
  process.exit(2);
}
process.exit(wanted.includes('--node') ? await inNode() : inDeno());

function inDeno() {
  const words = ['run', '-A', '--no-check', '--config', 'deno.json', 'test/core/match/bench.ts', ...wanted];
  return run(join(root, 'node_modules/.bin/deno'), words);
}

/** Node 20 reads no TypeScript. The bundle lies beside its source, from where it finds its files. */
async function inNode() {
  const { build } = await import('esbuild');
  const bundle = join(root, 'test/core/match/bench-node.mjs');
  try {
    await build({
      entryPoints: [join(root, 'test/core/match/bench.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: bundle,
    });
    return run(process.execPath, [bundle, ...wanted]);
  } finally {
    rmSync(bundle, { force: true });
  }
}

function run(program, words) {
  return spawnSync(program, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
