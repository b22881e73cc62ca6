import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  openSync,
  closeSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programs, useBundle } from '../cli/programs.ts';
import { temporaryFolder } from '../cli/run-cli.ts';
import { useStandIn } from '../cli/stand-in.ts';
import { runs } from './runs.ts';

useBundle();
const standIn = useStandIn();

const [, program = []] = programs.find(([name]) => name === 'Node') ?? [];
const FORMATS = ['table', 'text', 'csv', 'json', 'ndjson', 'm3u8'];
const LINES = 30;
const KILLS = 2;

interface Asked {
  argv: readonly string[];
  env: Record<string, string>;
  /** The file that standard output is appended to. */
  output: string;
  stdin?: string;
  signal?: NodeJS.Signals;
  /** Sends the signal once the output is so long. */
  whenLongerThan?: number;
}

/** One run of the program behind `>>`; `code` is null when it was killed. */
async function append({ argv, env, output, stdin, signal, whenLongerThan = 0 }: Asked) {
  const [command = '', ...before] = program;
  const descriptor = openSync(output, 'a');
  const common = ['--origin', standIn.origin, '--rate', '0', '--concurrency', '1'];
  const child = spawn(command, [...before, ...common, ...argv], {
    stdio: ['pipe', descriptor, 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  closeSync(descriptor);
  child.stdin?.on('error', () => {});
  child.stdin?.end(stdin ?? '');
  let err = '';
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const watch = setInterval(() => {
    if (signal === undefined || statSync(output).size <= whenLongerThan) return;
    clearInterval(watch);
    child.kill(signal);
  }, 2);
  const code = await ended;
  clearInterval(watch);
  return { code, err };
}

/** What a run that nobody disturbs writes. The number of requests is left out: a resumed run has its answers already. */
function argvFor(format: string, ...input: readonly string[]): string[] {
  const fields = ['csv', 'json', 'ndjson'].includes(format) ? ['--fields', 'line,verdict,id,bpm'] : [];
  return ['--format', format, ...fields, ...input];
}

async function undisturbed(argv: readonly string[], stdin: string): Promise<string> {
  const output = path.join(temporaryFolder(), 'whole');
  await append({ argv, env: { XDG_CACHE_HOME: temporaryFolder() }, output, stdin });
  return readFileSync(output, 'utf8');
}

function listFile(lines: readonly string[]): string {
  const file = path.join(temporaryFolder(), 'list.txt');
  writeFileSync(file, lines.join('\n'));
  return file;
}

function world() {
  return { env: { XDG_CACHE_HOME: temporaryFolder() }, output: path.join(temporaryFolder(), 'rows') };
}

describe('a run that is killed with SIGKILL and resumed', () => {
  const rounds = runs(1, 10);
  const inputs = ['a file', 'standard input'];
  const all = FORMATS.flatMap((format) => inputs.map((input) => [format, input] as const));
  // Each is a handful of processes: every second one unless there is time.
  const tried = rounds > 1 ? all : all.filter((_, at) => [0, 3].includes(at % 4));

  it.each(tried)('has every row of %s once, from %s', async (format, input) => {
    standIn.switches.latencyMs = 3;
    const lines = standIn.lines(LINES);
    const stdin = lines.join('\n');
    const argv = argvFor(format, input === 'a file' ? listFile(lines) : '-');
    const whole = await undisturbed(argv, stdin);
    for (let round = 0; round < rounds; round++) {
      const { env, output } = world();
      let kills = 0;
      for (let code: number | null = null; code !== 0;) {
        const size = existsSync(output) ? statSync(output).size : 0;
        const isLast = kills === KILLS;
        const resume = kills > 0 ? ['--resume'] : [];
        const whenLongerThan = size + Math.floor((Math.random() * (whole.length - size)) / 2);
        const asked = { argv: [...argv, ...resume], env, output, stdin, whenLongerThan };
        ({ code } = await append({ ...asked, ...(isLast ? {} : { signal: 'SIGKILL' as const }) }));
        if (code === null) cutLastRow(output, size);
        kills += 1;
        expect([0, null]).toContain(code);
      }
      expect(readFileSync(output, 'utf8')).toBe(whole);
    }
  });

  /** As a disk does that took half of a write. */
  function cutLastRow(output: string, before: number): void {
    const bytes = readFileSync(output);
    const row = bytes.length - bytes.lastIndexOf(0x0a, bytes.length - 2) - 1;
    const cut = Math.floor(Math.random() * Math.min(row, bytes.length - before));
    truncateSync(output, bytes.length - cut);
  }
});

describe('--resume', () => {
  /** Stopped in good order, with some rows written. */
  async function stopped(
    argv: readonly string[],
    stdin: string,
    { signal = 'SIGTERM' as NodeJS.Signals, whenLongerThan = 200 } = {},
  ) {
    standIn.switches.latencyMs = 10;
    const { env, output } = world();
    const { code, err } = await append({ argv, env, output, stdin, signal, whenLongerThan });
    expect([code, err]).toEqual([130, expect.stringContaining('--resume')]);
    const rows = readFileSync(output, 'utf8');
    expect(rows.split('\n').length).toBeLessThan(LINES);
    return { env, output, rows };
  }
  const ndjson = (...input: string[]) => argvFor('ndjson', ...input);
  const linesIn = (output: string) =>
    readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((row): string => JSON.parse(row).line);

  it('goes on after a closed terminal (SIGHUP) without repeating a line', async () => {
    const lines = standIn.lines(LINES);
    const argv = ndjson(listFile(lines));
    const { env, output } = await stopped(argv, '', { signal: 'SIGHUP' });
    expect((await append({ argv: [...argv, '--resume'], env, output })).code).toBe(0);
    expect(linesIn(output)).toEqual(lines);
  });

  it('refuses a file whose lines changed above the place, of whatever size', async () => {
    const lines = standIn.lines(LINES);
    const file = listFile(lines);
    const { env, output, rows } = await stopped(ndjson(file), '');
    writeFileSync(file, lines.toReversed().join('\n'));
    const { code, err } = await append({ argv: [...ndjson(file), '--resume'], env, output });
    expect([code, err]).toEqual([2, expect.stringMatching(/The list has changed since.*without --resume/)]);
    expect(readFileSync(output, 'utf8')).toBe(rows);
  });

  it('goes on with a list that was only changed below the place', async () => {
    const lines = standIn.lines(LINES + 5);
    const file = listFile(lines.slice(0, LINES));
    const { env, output } = await stopped(ndjson(file), '');
    writeFileSync(file, lines.join('\n'));
    expect((await append({ argv: [...ndjson(file), '--resume'], env, output })).code).toBe(0);
    expect(linesIn(output)).toEqual(lines);
  });

  it('does not take another list through standard input for the first one', async () => {
    const lines = standIn.lines(LINES);
    const argv = ndjson('-');
    const { env, output, rows } = await stopped(argv, lines.join('\n'));
    const other = lines.toReversed().slice(0, 6);
    const resumed = { argv: [...argv, '--resume'], env, stdin: other.join('\n') };
    // Into the same file it is refused, into one of its own it starts at its beginning.
    const refused = await append({ ...resumed, output });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('without --resume')]);
    expect(readFileSync(output, 'utf8')).toBe(rows);
    const own = path.join(temporaryFolder(), 'own');
    expect((await append({ ...resumed, output: own })).code).toBe(0);
    expect(linesIn(own)).toEqual(other);
    // The first can still be resumed.
    await append({ ...resumed, stdin: lines.join('\n'), output });
    expect(linesIn(output)).toEqual(lines);
  });

  it('says that a finished run is finished, and writes nothing', async () => {
    const lines = standIn.lines(5);
    const argv = argvFor('json', listFile(lines));
    const { env, output } = world();
    await append({ argv, env, output });
    const rows = readFileSync(output, 'utf8');
    const { code, err } = await append({ argv: [...argv, '--resume'], env, output });
    expect([code, err]).toEqual([0, expect.stringContaining('all 5 lines were answered already')]);
    expect(readFileSync(output, 'utf8')).toBe(rows);
  });

  it.each([
    ['a kill', 'SIGKILL'],
    ['the end', undefined],
  ] as const)('ends JSON once, whatever of its end was lost after %s', async (_, signal) => {
    const lines = standIn.lines(3);
    const argv = argvFor('json', listFile(lines));
    const whole = await undisturbed(argv, '');
    for (const lost of [0, 3]) {
      const { env, output } = world();
      await append({ argv, env, output, ...(signal && { signal, whenLongerThan: whole.length - 4 }) });
      const { size } = statSync(output);
      truncateSync(output, size - Math.min(lost, size - whole.lastIndexOf('{') - 1));
      const { code } = await append({ argv: [...argv, '--resume'], env, output });
      expect([code, readFileSync(output, 'utf8')]).toEqual([0, whole]);
    }
  });

  it('gives an output that was emptied all rows again', async () => {
    const lines = standIn.lines(LINES);
    const argv = ndjson(listFile(lines));
    const { env, output } = await stopped(argv, '');
    truncateSync(output, 0);
    const { code, err } = await append({ argv: [...argv, '--resume'], env, output });
    expect([code, err]).toEqual([0, expect.stringContaining('the output is empty')]);
    expect(linesIn(output)).toEqual(lines);
  });

  it('refuses an output that lost rows', async () => {
    const argv = ndjson(listFile(standIn.lines(LINES)));
    const { env, output, rows } = await stopped(argv, '', { whenLongerThan: 1_000 });
    truncateSync(output, rows.indexOf('\n') + 1);
    const { code, err } = await append({ argv: [...argv, '--resume'], env, output });
    expect([code, err]).toEqual([2, expect.stringContaining('does not end with the rows')]);
  });

  it('writes through a pipe what is missing, and at most the last rows twice', async () => {
    standIn.switches.latencyMs = 10;
    const lines = standIn.lines(LINES);
    const env = { ...process.env, XDG_CACHE_HOME: temporaryFolder() };
    const output = path.join(temporaryFolder(), 'rows');
    const argv = [
      '--origin',
      standIn.origin,
      '--rate',
      '0',
      '--concurrency',
      '1',
      ...ndjson(listFile(lines)),
    ];
    const piped = (more: string, kill: string) =>
      new Promise<void>((resolve) => {
        const script = `("$@" ${more} & p=$!; ${kill} wait $p) 2>/dev/null | cat >> ${output}`;
        execFile('bash', ['-c', script, 'bash', ...program, ...argv], { env }, () => resolve());
      });
    await piped('', 'sleep 0.6; kill -9 $p;');
    await piped('--resume', '');
    const got = linesIn(output);
    expect([...new Set(got)]).toEqual(lines);
    expect(got.length - lines.length).toBeLessThan(LINES / 2);
  });
});
