import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the opened copy of a build is. */
export function openedOf(folder: string): string {
  return `${folder}-opened`;
}

/**
 * Copies a build with its shadow roots open, so that a test can read what a person sees. One word differs; a switch in the code
 * would have to be trusted not to be in what the stores get. `test/attack/browser` runs what they get.
 */
export function open(folder: string): string {
  const copy = openedOf(folder);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  let opened = 0;
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(copy, file), 'utf8');
    const open = code.replace(CLOSED, (_all, begin: string) => (opened++, `${begin}open`));
    if (open !== code) writeFileSync(join(copy, file), open);
  }
  if (opened === 0) throw new Error(`no closed root in ${folder}`);
  return copy;
}

const CLOSED = /(\.attachShadow\(\{mode:["'`])closed/g;
