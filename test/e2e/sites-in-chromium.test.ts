import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browsers.mjs';
import { addressOf, SITES } from '../fixtures/sites/pages.ts';
import type { PageSummary, summaryOfDocument } from '../fixtures/sites/summary.ts';
import { expect, test } from './harness/test.ts';

declare const fixtures: { summaryOfDocument: typeof summaryOfDocument };

const pages = readdirSync(SITES, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .sort();

// The unit tests read these pages with happy-dom, which is not the parser that anybody's browser has.
test('every fixture page gives the same rows in a real browser @chromium', async () => {
  test.setTimeout(180_000);
  const script = await bundled('test/fixtures/sites/summary.ts');
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') });
  try {
    const page = await browser.newPage();
    let served = '';
    // Nothing is asked of the real sites: whatever the address, the fixture answers.
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: served })
        : route.abort(),
    );
    for (const name of pages) {
      served = readFileSync(join(SITES, name), 'utf8');
      const url = addressOf(served, name.split('/')[0] ?? '');
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
      const summary = await page.evaluate((at) => fixtures.summaryOfDocument(document, at), url);
      expect.soft(JSON.parse(JSON.stringify(summary)), name).toEqual(expectedOf(name, url));
    }
  } finally {
    await browser.close();
  }
});

function expectedOf(name: string, url: string): PageSummary {
  if (name.startsWith('ordinary/')) return { url, lists: [] };
  return JSON.parse(
    readFileSync(join(SITES, name.replace(/\.html$/, '.expected.json')), 'utf8'),
  ) as PageSummary;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: new URL('../..', import.meta.url).pathname,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'fixtures',
    target: 'chrome120',
  });
  // In the page's global scope, where the next evaluation finds it.
  return `${outputFiles[0]?.text ?? ''}; globalThis.fixtures = fixtures; undefined`;
}
