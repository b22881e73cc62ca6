import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** The ways to run the command line: Node from the bundle that people install, Deno from source. */
export function programs(root: string): [name: string, command: string[]][] {
  const bundle = path.join(root, 'dist/cratemark.mjs');
  execFileSync(process.execPath, [path.join(root, 'scripts/build-cli.mjs')], { cwd: root, stdio: 'ignore' });
  const deno = [path.join(root, 'node_modules/.bin/deno'), 'run', '-A', '--no-check'];
  const source = ['--config', path.join(root, 'deno.json'), path.join(root, 'cli/main.ts')];
  return [
    ['Node', [process.execPath, bundle]],
    // A small heap: 128 MB for 100,000 warm lines instead of 147 (5212f6f).
    ['Deno', [...deno, '--v8-flags=--max-semi-space-size=4,--heap-growing-percent=150', ...source]],
  ];
}
