import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/**
 * Node does not read TypeScript, so a program that shares code with the tests is bundled to one file beside the build.
 * @param {string} entry
 * @param {string} name of that file
 */
export async function bundle(entry, name) {
  const { build } = await import('esbuild');
  const outfile = join(root, '.output', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    logLevel: 'warning',
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
  });
  return outfile;
}

/**
 * The same as a module.
 * @param {string} entry
 * @param {string} name
 */
export async function bundled(entry, name) {
  return import(pathToFileURL(await bundle(entry, name)).href);
}
