import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cratemark-licences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packages that esbuild says are in a bundle of this entry. */
async function packagesIn(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    outdir: folder,
    logLevel: 'silent',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    external: ['jsdom'],
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  return [...new Set(inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []))];
}

/** What its licence says of whose it is. */
function copyrightOf(name: string): string {
  const home = join(root, 'node_modules', name);
  const file = readdirSync(home).find((one) => /^licen[cs]e/i.test(one)) ?? '';
  const line = /^.*copyright.*\d{4}.*$|^copyright.*$/im.exec(readFileSync(join(home, file), 'utf8'))?.[0];
  if (line === undefined) throw new Error(`${name} has no copyright`);
  return line.trim();
}

describe('the command line in one file', () => {
  it('holds our own licence and those of all packages in it', async () => {
    const file = join(folder, 'cratemark.mjs');
    execFileSync(process.execPath, ['scripts/build-cli.mjs', file], { cwd: root });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
    const packages = await packagesIn('cli/main.ts');
    expect(packages).toContain('fastest-levenshtein');
    for (const name of packages) expect(text, name).toContain(copyrightOf(name));
    expect(execFileSync(process.execPath, [file, '--help'], { encoding: 'utf8' })).toContain('cratemark');
  });
});

describe('the licences of a bundle', () => {
  // The module under test is not in every version of this project.
  const licencesOf = async (modules: string[]) => {
    const path = join(root, 'scripts/licences.mjs');
    const { licencesOf: read } = (await import(/* @vite-ignore */ path)) as {
      licencesOf: (modules: string[]) => string;
    };
    return read(modules);
  };
  const inPackages = (path: string) => join(root, 'node_modules', path);

  it('name each package once, with its version and where its source is', async () => {
    const modules = ['idb/build/index.js', 'idb/build/other.js', 'webextension-polyfill/dist/a.js'];
    const text = await licencesOf([...modules.map(inPackages), join(root, 'core/index.ts')]);
    expect(text.match(/^idb \d+\.\d+\.\d+ \(ISC\)$/gm)).toHaveLength(1);
    expect(text).toMatch(
      /^webextension-polyfill [\d.]+ \(MPL-2\.0\)\nhttps:\/\/github\.com\/mozilla\/webextension-polyfill\n/m,
    );
    expect(text).toContain('Mozilla Public License Version 2.0');
    expect(text).not.toContain('\ncratemark');
  });

  it('are found for a package that was published without its file', async () => {
    const text = await licencesOf([inPackages('@wxt-dev/browser/src/index.mjs')]);
    expect(text).toMatch(/^@wxt-dev\/browser [\d.]+ \(MIT\)$/m);
    expect(text).toContain('Permission is hereby granted');
  });

  it('include those of copies that a package carries', async () => {
    const text = await licencesOf([inPackages('@wxt-dev/storage/dist/index.mjs')]);
    expect(text).toMatch(/^dequal 2\.0\.3$/m);
    expect(text).toContain('Luke Edwards');
  });

  it('include those of what bundlers add', async () => {
    const text = await licencesOf(['\0rolldown/runtime.js', '\0vite/modulepreload-polyfill.js']);
    expect(text).toMatch(/^rolldown [\d.]+ \(MIT\)$/m);
    expect(text).toMatch(/^vite [\d.]+ \(MIT\)$/m);
  });

  it('are refused for a module that is nobody’s', async () => {
    await expect(licencesOf(['\0unheard-of/helper.js'])).rejects.toThrow('Whose code is');
  });
});
