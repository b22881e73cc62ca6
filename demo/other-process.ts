import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { denoWords } from './run-program.ts';

/** A stand-in in a process of its own, this project's or another one with the same switches. */
export interface StandInProcess {
  origin: string;
  stats: () => Promise<ProcessStats>;
  stop: () => void;
}

interface ProcessStats {
  requests: number;
  byStatus: Record<string, number>;
  /** As this project's stand-in counts faults. */
  faults?: Record<string, number>;
  /** As another one does. */
  hung?: number;
  truncated?: number;
}

const OURS = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Starts `file` (this project's stand-in unless given) on a free port and waits until it says where it listens. */
export async function startOther(
  file: string | undefined,
  switches: readonly string[],
): Promise<StandInProcess> {
  const [program, ...before] = file === undefined ? [...denoWords(), OURS] : ['node', file];
  const child = spawn(
    program,
    [...before, '--port', '0', '--latency-ms', '50', '--jitter-ms', '20', ...switches],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data: Uint8Array) => {
      said += new TextDecoder().decode(data);
      const address = /https?:\/\/[\w.:]+(?=\s)/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the stand-in ended with ${String(code)}`)));
  });
  return {
    origin,
    stats: async () => (await fetch(`${origin}/__stats`)).json() as Promise<ProcessStats>,
    stop: () => child.kill(),
  };
}
