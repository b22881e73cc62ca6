import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
// Below node_modules, so that the bundle finds jsdom as an installed one does.
const folder = path.join(project, 'node_modules/.cache/cratemark-test');
const bundle = path.join(folder, `cratemark-${process.pid}.mjs`);

/** Both ways to run the program as a real process: Deno from source, Node from the bundle. */
export const programs: readonly (readonly [string, readonly string[]])[] = [
  [
    'Deno',
    [
      path.join(project, 'node_modules/.bin/deno'),
      'run',
      '-A',
      '--config',
      path.join(project, 'deno.json'),
      path.join(project, 'cli/main.ts'),
    ],
  ],
  ['Node', [process.execPath, bundle]],
];

/** Builds the bundle for the tests of a file. */
export function useBundle(): void {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    execFileSync(process.execPath, [path.join(project, 'scripts/build-cli.mjs'), bundle], { stdio: 'pipe' });
  });
  afterAll(() => rmSync(bundle, { force: true }));
}

export interface Program {
  child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** What it has written so far. */
  out: () => string;
  err: () => string;
  /** Resolves when that much has been written, or the program has ended. */
  written: (lines: number) => Promise<void>;
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

export function start(
  program: readonly string[],
  argv: readonly string[],
  env: Record<string, string>,
): Program {
  const [command = '', ...before] = program;
  const child = spawn(command, [...before, ...argv], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  child.stdin.on('error', () => {});
  let out = '';
  let err = '';
  let check = () => {};
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    check();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  const written = (lines: number) =>
    new Promise<void>((resolve) => {
      check = () => {
        if (out.split('\n').length > lines) resolve();
      };
      check();
      void ended.then(() => resolve());
    });
  return { child, out: () => out, err: () => err, written, ended };
}
