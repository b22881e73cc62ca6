import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from './harness/build.ts';
import { expect, test } from './harness/test.ts';

/** Chrome refuses a content script with one of these. */
const REFUSED = /[\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

for (const kind of ['chromium', 'firefox'] as const) {
  test(`no script of the build for ${kind} holds a character that Chrome refuses @built`, () => {
    const folder = FOLDERS[kind];
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(20);
    for (const name of scripts) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(REFUSED);
  });
}
