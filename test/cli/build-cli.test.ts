import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './run-cli.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/build-cli.mjs');

it('builds one readable file that Node runs by itself', () => {
  const file = path.join(temporaryFolder(), 'cratemark.mjs');
  expect(spawnSync(process.execPath, [script, file]).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(file).mode & 0o111).not.toBe(0);
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^cratemark \d+\.\d+\.\d+\n$/);
});

it('says with its exit code that a build has failed', () => {
  const folder = temporaryFolder();
  expect(spawnSync(process.execPath, [script, folder]).status).toBe(1);
});
