import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the extension in a folder the next version of itself. */
export function raiseVersion(folder: string): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  const parts = manifest.version.split('.').map(Number);
  const version = [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.');
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
}
