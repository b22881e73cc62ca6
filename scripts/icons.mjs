// Draws the mark once and renders it in the sizes the stores and toolbars want: `node scripts/icons.mjs`. Needs Chromium
// (CHROMIUM_PATH, else /usr/bin/chromium); the pictures are committed, so a build does not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './install.mjs';

const SIZES = [16, 32, 48, 96, 128];
const folder = join(root, 'public/icon');

/** A record looking out of a crate that carries a tick. On a tile of its own, so that no toolbar swallows it. */
function mark(size) {
  const small = size < 32;
  const groove = small
    ? ''
    : '<circle cx="32" cy="25" r="11.5" fill="none" stroke="#3f4a63" stroke-width="2"/>';
  const slats = small ? '' : '<path d="M10 38.5h44" stroke="#0b4f49" stroke-width="2" opacity=".55"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}">
  <rect x="1" y="1" width="62" height="62" rx="14" fill="#eef3f2" stroke="#8fa5a2" stroke-width="${small ? 3 : 1.5}"/>
  <circle cx="32" cy="25" r="18" fill="#1d2433"/>${groove}
  <circle cx="32" cy="25" r="${small ? 6 : 5}" fill="#f2b544"/>
  <path d="M8 31h48v${small ? 23 : 22}a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4z" fill="#0f7a70"/>${slats}
  <path d="${small ? 'M19 43l9 9 18-17' : 'M21 47l8 7.5 15-14'}" fill="none" stroke="#ffffff" stroke-width="${small ? 8 : 5.5}"
    stroke-linecap="round" stroke-linejoin="round"/>
</svg>
`;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${mark(size)}`);
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
