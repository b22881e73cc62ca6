// Bundles the core for programs that import it by name: dist/core.mjs with its types.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { root } from './install.mjs';
import { bundleLicensed } from './licensed-bundle.mjs';

await bundleLicensed({
  entryPoints: ['core/index.ts'],
  outfile: 'dist/core.mjs',
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  mainFields: ['module', 'main'],
  legalComments: 'inline',
});
// Nothing is left of files that have moved.
rmSync(`${root}dist/types`, { recursive: true, force: true });
const options = [
  '--declaration',
  '--emitDeclarationOnly',
  '--noEmit',
  'false',
  '--rewriteRelativeImportExtensions',
];
const types = ['-p', 'tsconfig.core.json', '--outDir', 'dist/types', ...options];
execFileSync(`${root}node_modules/.bin/tsc`, types, { cwd: root, stdio: 'inherit' });
console.log('built dist/core.mjs');
