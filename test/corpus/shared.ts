import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

// Real pages and lists lie beside the repository and are not published: they belong to the sites they were taken from.
// The corpus tests run where the folder is, and in CI its absence is a failure rather than silence.

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));

export const data = (path: string): string => `${SHARED}/data/${path}`;
export const check = (name: string): string => `../shared/checks/${name}`;

/** `describe` where the data is; a loud skip where it is not; an error in CI. */
export function describeCorpus(name: string, tests: () => void): void {
  if (existsSync(data(''))) return void describe(name, tests);
  if (process.env.CI === 'true') throw new Error(`${name}: ${data('')} is missing, and CI needs it`);
  console.warn(`SKIPPED ${name}: ${data('')} is missing`);
  describe.skip(name, tests);
}
