import { spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';

export interface MeasuredRun {
  wallMs: number;
  /** Of all its threads; undefined where /proc does not tell. */
  cpuMs?: number;
  peakMb?: number;
}

/** Runs a program with its output in a file. What it used is read from Linux's /proc while it lives: both only ever grow. */
export function runMeasured(command: readonly string[], output: string): Promise<MeasuredRun> {
  const [program = '', ...words] = command;
  const out = openSync(output, 'w');
  const started = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', out, 'pipe'] });
  const used: Partial<MeasuredRun> = {};
  const look = () => Object.assign(used, readUse(child.pid ?? 0));
  const timer = setInterval(look, 10);
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(timer);
      closeSync(out);
      if (code === 0) resolve({ wallMs: performance.now() - started, ...used });
      else reject(new Error(`${command.join(' ')} ended with ${code}: ${said.slice(-2_000)}`));
    });
  });
}

/** proc(5): fields 14 and 15 of stat count in hundredths of a second; VmHWM is the peak of the resident memory. */
function readUse(pid: number): Partial<MeasuredRun> {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * 10;
    return peak === undefined ? {} : { cpuMs, peakMb: Number(peak) / 1_000 };
  } catch {
    return {};
  }
}
