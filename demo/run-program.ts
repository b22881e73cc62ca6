import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ran {
  code: number;
  out: string;
  seconds: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export function denoWords(): string[] {
  const deno = `${ROOT}node_modules/.bin/deno`;
  return [deno, 'run', '-A', '--quiet', '--no-check', '--config', `${ROOT}deno.json`];
}

/** The command line as a process of its own. */
export function runProgram(argv: readonly string[]): Promise<Ran> {
  const [program = '', ...before] = denoWords();
  const startedAt = performance.now();
  const child = spawn(program, [...before, `${ROOT}cli/main.ts`, ...argv], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  const decoder = new TextDecoder();
  child.stdout.on('data', (data: Uint8Array) => {
    out += decoder.decode(data, { stream: true });
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? -1, out, seconds: (performance.now() - startedAt) / 1_000 }),
    );
  });
}
