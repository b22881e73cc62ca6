import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

/**
 * A module of the test harness. Node does not read TypeScript, so it is bundled to one file beside the build.
 * @param {string} entry
 * @param {string} name of that file
 */
export async function bundled(entry, name) {
  const { build } = await import('esbuild');
  const outfile = join(root, '.output', `${name}.mjs`);
  await build({
    ...{ absWorkingDir: root, entryPoints: [entry], outfile, logLevel: 'warning' },
    ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20.19' },
  });
  return import(pathToFileURL(outfile).href);
}
