import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './harness/build.ts';
import { expect, test } from './harness/test.ts';

const root = new URL('../..', import.meta.url).pathname;

/** Seen in the build: what we import, and what that imports. */
const BUNDLED = [
  ...['svelte', 'zod', 'p-limit', 'yocto-queue', 'idb', 'webextension-polyfill', 'fastest-levenshtein'],
  ...['wxt', '@wxt-dev/browser', '@wxt-dev/storage', '@wxt-dev/webextension-polyfill', 'superlock'],
];

for (const kind of ['chromium', 'firefox'] as const) {
  test(`the build for ${kind} holds our licence and those of all code in it @built`, () => {
    const read = (file: string) => readFileSync(join(FOLDERS[kind], file), 'utf8');
    expect(read('LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
    const text = read('THIRD-PARTY-LICENSES.txt');
    for (const name of BUNDLED) expect(text, name).toContain(`\n${name} ${versionOf(name)} (`);
    // Copied into @wxt-dev/storage by its own build.
    expect(text).toContain('\ndequal 2.0.3\n');
    expect(text).toContain('Mozilla Public License Version 2.0');
  });
}

function versionOf(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(file)) throw new Error(`${name} is not here`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
