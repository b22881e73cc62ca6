import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { clearFigures } from './figures.ts';
import type { Kind } from './session.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
/** Apart from `npm run build`, so that tests and a build at hand do not disturb each other. CRATEMARK_BUILT names a ready one. */
const OUT = process.env.CRATEMARK_BUILT ?? join(ROOT, '.output/e2e');

export const FOLDERS: Record<Kind, string> = {
  chromium: join(OUT, 'chrome-mv3'),
  firefox: join(OUT, 'firefox-mv3'),
};

/** Builds what the stores get, for both browsers. Playwright calls it once before the tests. */
export default function build(): void {
  clearFigures();
  if (process.env.CRATEMARK_BUILT) return;
  for (const browser of ['chrome', 'firefox']) buildFor(browser);
}

export function buildFor(browser: string): void {
  const script = `const { build } = await import('wxt'); await build({ browser: '${browser}', outDir: '${OUT}' });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
