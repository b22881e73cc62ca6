import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shootOwnPages } from './own-pages.ts';
import { shootPages } from './pages.ts';
import { shootPopup } from './popup.ts';
import { shootForStores } from './store.ts';

const PARTS = { pages: shootPages, popup: shootPopup, own: shootOwnPages };

const [root = '', ...wanted] = process.argv.slice(2);
const unknown = wanted.filter((name) => name !== 'store' && !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}, store.`);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
execFileSync(join(root, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome'], { cwd: root, stdio: 'ignore' });
const folder = join(root, '.output/shots');
for (const [name, shoot] of Object.entries(PARTS)) {
  if (!isWanted(name)) continue;
  for (const scale of [1, 2]) {
    const place = join(folder, `${scale}x`);
    mkdirSync(place, { recursive: true });
    await shoot({ scale, path: (picture) => join(place, `${picture}.png`) });
    console.log(`${name} at ${scale}x: ${place}`);
  }
}
if (isWanted('store')) {
  mkdirSync(join(folder, 'store'), { recursive: true });
  await shootForStores(root, (picture) => join(folder, 'store', `${picture}.png`));
  console.log(`store: ${join(folder, 'store')}`);
}
