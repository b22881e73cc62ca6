// Bundles the core for Node programs that import it by name: dist/core.mjs with its types. Deno imports the source.
import { execFileSync } from 'node:child_process';
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
