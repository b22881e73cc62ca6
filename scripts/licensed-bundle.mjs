import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';
import { licencesOf } from './licences.mjs';

/**
 * Bundles to one file that ends with the licences of all code in it, ours first: it may be copied alone.
 * @param {import('esbuild').BuildOptions} options
 */
export async function bundleLicensed(options) {
  const result = await build({ ...options, absWorkingDir: root, bundle: true, write: false, metafile: true });
  const [file] = result.outputFiles;
  const inputs = Object.values(result.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const held = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
  const own = await readFile(path.join(root, 'LICENSE'), 'utf8');
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, `${file.text}\n/*\n${own}\n${licencesOf(held)}*/\n`);
}
