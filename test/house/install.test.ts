import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Any npm command of the project, in a Node that says that it is this one. */
function startedIn(version: string) {
  const fake = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const words = [`--import=data:text/javascript,${encodeURIComponent(fake)}`, join(root, 'scripts/demo.mjs')];
  // Without a path there is no npm, which would install anew where these tests were started by themselves.
  const env = { ...process.env, PATH: '' };
  return spawnSync(process.execPath, [...words, '--help'], { cwd: root, env, encoding: 'utf8' });
}

it.each(['18.20.8', '20.18.3'])('is refused in one line by Node %s', (version) => {
  const { status, stdout, stderr } = startedIn(version);
  expect(stderr).toBe(`Cratemark needs Node 20.19 or newer; this is ${version}.\n`);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

it.each(['20.19.0', '22.0.0'])('is started by Node %s', (version) => {
  expect(startedIn(version).stderr).not.toContain('Cratemark needs Node');
});
