import { resolve } from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';
import { licencesOf } from './licences.mjs';

// Whose code the build holds, and the licences of all of it beside it: none of them allows copies without. Runs in
// wxt.config.ts, never in a browser.

const FILE = 'THIRD-PARTY-LICENSES.txt';
const modules = new Set<string>();

/** Notes what is left of each module when the rest is thrown away. */
export const noteBundled: Plugin = {
  name: 'cratemark:licences',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const held = Object.entries(file.modules).filter(([, { renderedLength }]) => renderedLength > 0);
      noteModules(held.map(([id]) => id));
    }
  },
};

/** Of scripts that Vite does not build. */
export function noteModules(ids: readonly string[]): void {
  for (const id of ids) modules.add(id);
}

/** After everything was built. */
export function addLicences(files: ResolvedPublicFile[]): void {
  files.push({ relativeDest: 'LICENSE', absoluteSrc: resolve('LICENSE') });
  files.push({ relativeDest: FILE, contents: licencesOf(modules) });
}

/** The sources are packed as they lie there: the file is put beside them for that moment. */
export function licencesBeside(there: boolean): void {
  if (there) writeFileSync(FILE, licencesOf(modules));
  else rmSync(FILE);
}
