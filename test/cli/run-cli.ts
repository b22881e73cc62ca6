import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach } from 'vitest';
import type { ClientOptions } from '../../core/client.ts';
import { run } from '../../cli/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export interface RunOptions {
  stdin?: Readable | string | Uint8Array;
  stdinIsTerminal?: boolean;
  stdout?: Writable;
  terminal?: boolean;
  columns?: number;
  env?: Record<string, string>;
  client?: ClientOptions;
  signal?: AbortSignal;
  onOut?: (text: string) => void;
  onErr?: (text: string) => void;
}

/** The command line in this process, with its streams replaced. */
export async function runCli(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io = {
    stdin: Object.assign(readable(options.stdin ?? ''), { isTTY: options.stdinIsTerminal ?? false }),
    stdout: Object.assign(
      options.stdout ??
        collect((text) => {
          out += text;
          options.onOut?.(text);
        }),
      { isTTY: options.terminal ?? false, ...(options.columns ? { columns: options.columns } : {}) },
    ),
    stderr: Object.assign(
      collect((text) => {
        err += text;
        options.onErr?.(text);
      }),
      { isTTY: false },
    ),
    env: { HOME: '/nonexistent', ...options.env },
    ...(options.client ? { client: options.client } : {}),
  };
  const code = await run(argv, io, options.signal ?? new AbortController().signal);
  return { code, out, err };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cratemark-'));
  folders.push(folder);
  return folder;
}

/** A clock that jumps over every wait, so that minutes of pauses cost no time. */
export function jumpingClock(): Required<Pick<ClientOptions, 'now' | 'sleep'>> {
  let now = Date.now();
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal?.throwIfAborted();
      now += ms;
    },
  };
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function readable(source: Readable | string | Uint8Array): Readable {
  if (source instanceof Readable) return source;
  return Readable.from(source.length === 0 ? [] : [Buffer.from(source)]);
}

function collect(take: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      take(chunk.toString());
      done();
    },
  });
}
