import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import path from 'node:path';
import { findBrowser } from '../browsers.mjs';

const ADDRESS = 'https://bench.example/';

/** An empty page of a headless Chromium with one of our modules in it, under a global name. */
export async function withModuleInPage<Value>(
  root: string,
  module: { file: string; globalName: string },
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, module.file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: module.globalName,
  });
  const browser = await chromium.launch({ executablePath: findBrowser('chromium') });
  try {
    const page = await browser.newPage();
    // An address of its own, because a page without one has no storage.
    await page.route(ADDRESS, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }),
    );
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    return await work(page);
  } finally {
    await browser.close();
  }
}
