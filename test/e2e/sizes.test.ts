import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FOLDERS } from './harness/build.ts';
import { writeFigures } from './harness/figures.ts';
import { expect, test } from './harness/test.ts';
import type { Kind } from './harness/session.ts';

/**
 * Compressed on the wire, in kB of 1,000 bytes. The content script is on every tracklist page, so its limit is the design's,
 * with 3 kB for keeping pages as they are whatever they do to themselves, and for reading none twice or without a break; the
 * bar is brought where it found rows. The background, which no page loads, has 6 kB more for what pages may spend, for checking
 * all that is stored, and for choices of earlier versions.
 */
const LIMITS = { 'content script': 33, bar: 3, detector: 10, card: 60, panel: 60, popup: 60, background: 66 };

for (const kind of ['chromium', 'firefox'] as const) {
  test(`the parts of the build for ${kind} stay within their sizes @built`, () => {
    const none = { 'content script': 0, bar: 0, detector: 0, card: 0, panel: 0, popup: 0, background: 0 };
    const sizes = { ...none, ...sizesOf(kind) };
    writeFigures(`sizes-${kind}`, { 'kB gzipped': sizes });
    for (const [part, limit] of Object.entries(LIMITS)) {
      expect(sizes[part as keyof typeof LIMITS], part).toBeGreaterThan(0);
      expect(sizes[part as keyof typeof LIMITS], part).toBeLessThanOrEqual(limit);
    }
  });
}

function sizesOf(kind: Kind): Record<string, number> {
  const folder = FOLDERS[kind];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    content_scripts?: { js?: string[]; css?: string[] }[];
    background: { service_worker?: string; scripts?: string[] };
    action: { default_popup?: string };
  };
  const { service_worker: worker, scripts = [] } = manifest.background;
  const content = manifest.content_scripts?.map(({ js = [], css = [] }) => [...js, ...css]) ?? [];
  return {
    // Of the page that gets most: the script that annotates and the adapter of its site.
    'content script': Math.max(...content.map((files) => gzipped(folder, files))),
    bar: gzipped(folder, ['bar.js']),
    detector: gzipped(folder, ['detector.js']),
    card: gzipped(
      folder,
      readdirSync(folder).filter((file) => /^card\.(?:js|css)$/.test(file)),
    ),
    panel: gzipped(folder, ['panel.js']),
    popup: gzipped(folder, partsOf(folder, manifest.action.default_popup ?? 'popup.html')),
    background: gzipped(
      folder,
      worker
        ? [worker, ...importsOf(folder, worker)]
        : scripts.flatMap((file) => [file, ...importsOf(folder, file)]),
    ),
  };
}

/** A page and what it names, each once. */
function partsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
  return [...new Set([page, ...named, ...named.flatMap((file) => importsOf(folder, file))])];
}

function importsOf(folder: string, file: string): string[] {
  if (!file.endsWith('.js')) return [];
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/from\s*"\.\.?\/((?:chunks\/)?[^"]+\.js)"/g)].map(([, name]) =>
    name!.includes('/') ? name! : join('chunks', name!),
  );
}

function gzipped(folder: string, files: string[]): number {
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0,
  );
  // Upwards, so that a limit is one.
  return Math.ceil(bytes / 100) / 10;
}
