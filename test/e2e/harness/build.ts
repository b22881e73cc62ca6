import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { clearFigures } from './figures.ts';
import { open } from './opened.ts';
import type { Kind } from './session.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
/** Apart from `npm run build`, so that tests and a build at hand do not disturb each other. CRATEMARK_BUILT names a ready one. */
const OUT = process.env.CRATEMARK_BUILT || join(ROOT, '.output/e2e');

/** What the stores get. */
export const FOLDERS: Record<Kind, string> = {
  chromium: join(OUT, 'chrome-mv3'),
  firefox: join(OUT, 'firefox-mv3'),
};

/** Builds for both browsers, and opens copies to read in. Playwright calls it once before the tests. */
export default function build(): void {
  clearFigures();
  if (!process.env.CRATEMARK_BUILT) for (const browser of ['chrome', 'firefox']) buildFor(browser);
  for (const folder of Object.values(FOLDERS)) open(folder);
}

function buildFor(browser: string): void {
  const script = `const { build } = await import('wxt'); await build({ browser: '${browser}', outDir: '${OUT}' });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
