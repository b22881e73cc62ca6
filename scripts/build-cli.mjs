// Bundles cli/main.ts for Node: dist/cratemark.mjs, one file that needs nothing but Node (and jsdom for saved pages).
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleLicensed } from './licensed-bundle.mjs';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = process.argv[2] ?? path.join(project, 'dist/cratemark.mjs');

try {
  await bundleLicensed({
    entryPoints: ['cli/main.ts'],
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Large, and loaded only when a page is read.
    external: ['jsdom'],
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'inline',
  });
  await chmod(outfile, 0o755);
  console.log(`built ${path.relative(process.cwd(), outfile)}`);
} catch {
  // esbuild has told what is wrong.
  process.exitCode = 1;
}
