import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDayCounter as createFileCounter } from '../../cli/day-counter.ts';
import { csvRow } from '../../core/export/csv.ts';
import { DailyBudget } from '../../core/http/daily-budget.ts';
import { createDayCounter as createExtensionCounter } from '../../extension/background/day-counter.ts';
import { type Program, programs, start, useBundle } from '../cli/programs.ts';
import { runCli, temporaryFolder } from '../cli/run-cli.ts';
import { useStandIn } from '../cli/stand-in.ts';

useBundle();
const standIn = useStandIn();
const [, program = []] = programs.find(([name]) => name === 'Node') ?? [];
const HOUR_MS = 3_600_000;

function run(argv: readonly string[], env: Record<string, string> = { XDG_CACHE_HOME: temporaryFolder() }) {
  return start(program, ['--origin', standIn.origin, '--rate', '0', '--format', 'ndjson', ...argv], env);
}

/** In a shell, for what only a shell does to standard output. */
function shell(redirection: string, argv: readonly string[]): Promise<{ code: unknown; err: string }> {
  const words = ['--origin', standIn.origin, '--rate', '0', '--format', 'ndjson', ...argv];
  const env = { ...process.env, XDG_CACHE_HOME: temporaryFolder() };
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['-c', `"$@" ${redirection}`, 'bash', ...program, ...words],
      { env },
      (error, _out, err) => resolve({ code: error === null ? 0 : error.code, err }),
    );
  });
}

/** Ends what would not end by itself; a signal that is not heard leaves no exit code. */
async function endedWithin(ms: number, { child, ended }: Program) {
  child.stdin.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const result = await ended;
  clearTimeout(timer);
  return result;
}

/** Nothing listens there any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the folder of --cache', () => {
  it('keeps every file of the user as it was', async () => {
    const folder = temporaryFolder();
    const others = {
      'requests-2024.txt': 'mine',
      'requests-2024-01-01': 'mine too',
      // A megabyte and a half that is no cache: the old program rewrote such a file without a word.
      'answers.ndjson': '{"line":"not an entry"}\n'.repeat(65_000),
    };
    for (const [name, text] of Object.entries(others)) writeFileSync(path.join(folder, name), text);
    for (let round = 0; round < 2; round++) {
      const { code } = await runCli(
        ['--origin', standIn.origin, '--budget', '50', '--cache', folder, ...standIn.lines(3)],
        { env: {} },
      );
      expect(code).toBe(0);
    }
    for (const [name, text] of Object.entries(others)) {
      expect(readFileSync(path.join(folder, name), 'utf8') === text).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(others), 'cratemark'].sort());
    expect(standIn.stats().requests).toBe(3);
  });

  it('is marked as a cache by the tagging specification', async () => {
    const folder = temporaryFolder();
    await runCli(['--origin', standIn.origin, '--cache', folder, ...standIn.lines(1)], { env: {} });
    const mark = readFileSync(path.join(folder, 'cratemark/CACHEDIR.TAG'), 'utf8');
    expect(mark).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/);
  });

  it.each([
    ['without a mark', {}],
    ['with the mark of another program', { 'CACHEDIR.TAG': 'Signature: 8a477f597d28d172789f06886806bc55\n' }],
  ])('with a folder of that name %s is refused with 2, and left alone', async (_, marks) => {
    const folder = temporaryFolder();
    const own = path.join(folder, 'cratemark');
    mkdirSync(own);
    const files: Record<string, string> = {
      'answers.ndjson': '{"key":"x","entry":1}\n',
      'notes.txt': 'mine',
      ...marks,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(own, name), text);
    const argv = ['--origin', standIn.origin, '--cache', folder, ...standIn.lines(1)];
    const { code, err } = await runCli(argv, { env: {} });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/cratemark cannot be used: .*Name another folder/),
    ]);
    expect(readdirSync(own).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(path.join(own, name), 'utf8')).toBe(text);
    }
    expect(standIn.stats().requests).toBe(0);
  });

  it('of a newer version is left alone, and the run says where it keeps its answers', async () => {
    const folder = temporaryFolder();
    const own = path.join(folder, 'cratemark');
    const argv = ['--origin', standIn.origin, '--cache', folder, ...standIn.lines(1)];
    await runCli(argv, { env: {} });
    const mark = path.join(own, 'CACHEDIR.TAG');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace('format 1', 'format 7'));
    const before = readFileSync(path.join(own, 'answers.ndjson'), 'utf8');
    const { code, err } = await runCli([...argv, ...standIn.lines(2)], { env: {} });
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/newer cratemark and is left alone; .*cratemark-1/),
    ]);
    expect(readFileSync(path.join(own, 'answers.ndjson'), 'utf8')).toBe(before);
    expect(readdirSync(path.join(folder, 'cratemark-1'))).toContain('answers.ndjson');
  });

  it('takes over what the usual folder held before there was a mark', async () => {
    const home = temporaryFolder();
    const own = path.join(home, 'cratemark');
    const argv = ['--origin', standIn.origin, ...standIn.lines(2)];
    await runCli(argv, { env: { XDG_CACHE_HOME: home } });
    // As the version before left it.
    execFile('rm', ['-f', path.join(own, 'CACHEDIR.TAG')]);
    await expect.poll(() => existsSync(path.join(own, 'CACHEDIR.TAG'))).toBe(false);
    const { code } = await runCli(argv, { env: { XDG_CACHE_HOME: home } });
    expect(code).toBe(0);
    expect(standIn.stats().requests).toBe(2);
    expect(existsSync(path.join(own, 'CACHEDIR.TAG'))).toBe(true);
  });

  it('is no place for the output', async () => {
    const folder = temporaryFolder();
    const lines = standIn.lines(3);
    await runCli(['--origin', standIn.origin, '--cache', folder, ...lines], { env: {} });
    const own = path.join(folder, existsSync(path.join(folder, 'cratemark')) ? 'cratemark' : '');
    const answers = path.join(own, 'answers.ndjson');
    const before = readFileSync(answers, 'utf8');
    const { code, err } = await shell(`>> ${answers}`, ['--cache', folder, ...lines]);
    expect([code, err]).toEqual([2, expect.stringContaining('Write it elsewhere')]);
    expect(readFileSync(answers, 'utf8')).toBe(before);
  });

  it.skipIf(!existsSync('/proc/1'))('that can never be made ends the run', async () => {
    const ended = await endedWithin(20_000, run(['--cache', '/proc/1/x', ...standIn.lines(1)]));
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain('Name another folder with --cache');
  });

  it('that cannot take the count of the day says so', async () => {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const argv = ['--origin', standIn.origin, '--budget', '50', '--rate', '0'];
    await runCli([...argv, ...standIn.lines(1)], { env });
    const now = Date.parse('2026-07-05T12:00:00');
    mkdirSync(path.join(env.XDG_CACHE_HOME, 'cratemark/requests-2026-07-05'));
    const { code, err } = await runCli([...argv, ...standIn.lines(3)], { env, client: { now: () => now } });
    expect(code).toBe(0);
    expect(err.match(/requests are counted for this run only/g)).toHaveLength(1);
  });
});

describe('the budget of a day', () => {
  const counters = [
    ['in memory', () => undefined],
    ['in the folder of the command line', () => createFileCounter(temporaryFolder())],
    ['in the storage of the extension', () => createExtensionCounter()],
  ] as const;

  it.each(counters)('is not begun anew by a clock that goes forward and back: %s', async (_, make) => {
    let now = Date.parse('2026-07-05T12:00:00');
    const counter = make();
    const budget = () => new DailyBudget({ now: () => now }, { limit: 2, ...(counter && { counter }) });
    const used = budget();
    expect([await used.take(), await used.take(), await used.take()]).toEqual([true, true, false]);
    now += 48 * HOUR_MS;
    expect(await used.take()).toBe(true);
    now -= 48 * HOUR_MS;
    expect(await used.take()).toBe(false);
    // Nor by one that is set back, also for a run that begins then.
    now -= 30 * HOUR_MS;
    expect(await used.take()).toBe(false);
    if (counter !== undefined) expect(await budget().take()).toBe(false);
  });
});

describe('a saved page that is no page', () => {
  it('of 200,000 nested elements is refused with 2', async () => {
    const file = path.join(temporaryFolder(), 'deep.html');
    writeFileSync(file, `<!doctype html>${'<div>'.repeat(200_000)}x${'</div>'.repeat(200_000)}`);
    const { code, err } = await endedWithin(30_000, run([file]));
    expect([code, err]).toEqual([2, expect.stringContaining('nested 200000 deep')]);
  });

  it.skipIf(!existsSync('/proc/self/status'))('can be ended while it is parsed', async () => {
    const file = path.join(temporaryFolder(), 'heavy.html');
    writeFileSync(file, `<!doctype html>${'<div>'.repeat(900)}${'<div>x</div>'.repeat(10_000)}`);
    const { child, err, ended } = run([file]);
    const TERM = 1n << 14n;
    const isCaught = () => {
      if (!existsSync(`/proc/${child.pid}/status`)) return false;
      const [, mask = '0'] =
        /^SigCgt:\s*([0-9a-f]+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      return (BigInt(`0x${mask}`) & TERM) !== 0n;
    };
    let isOver = false;
    const exit = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('exit', (_code, signal) => {
        isOver = true;
        resolve(signal);
      }),
    );
    while (!isOver && !isCaught()) await new Promise((resolve) => setTimeout(resolve, 2));
    while (!isOver && isCaught()) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGTERM');
    // In the middle: neither has it found that there are no rows, nor did it let go of signals at its end.
    expect([await exit, err()]).toEqual(['SIGTERM', '']);
    await ended;
  });
});

describe('standard output', () => {
  it('that is closed is said, with 1, before anything is asked', async () => {
    const { code, err } = await shell('>&-', standIn.lines(2));
    expect([code, err]).toEqual([1, expect.stringContaining('standard output is closed')]);
    expect(standIn.stats().requests).toBe(0);
  });

  it('may be thrown away', async () => {
    expect((await shell('> /dev/null', standIn.lines(2))).code).toBe(0);
  });
});

describe('without a network', () => {
  it('the run says within ten seconds that nothing answers, and what it does next', async () => {
    const argv = [
      '--origin',
      `http://127.0.0.1:${await closedPort()}`,
      '--format',
      'ndjson',
      'Artist - Title',
    ];
    const { child, err, ended } = start(program, argv, { XDG_CACHE_HOME: temporaryFolder() });
    await Promise.race([
      expect.poll(err, { timeout: 30_000 }).toMatch(/cannot be reached/),
      new Promise((resolve) => setTimeout(resolve, 10_000)),
    ]);
    child.kill('SIGINT');
    const result = await ended;
    expect(result.err).toMatch(
      /Beatport cannot be reached \(ECONNREFUSED\)\. This run goes on trying.*--resume/,
    );
    expect(result).toMatchObject({ code: 130, out: '' });
  });
});

describe('a cell of CSV', () => {
  it.each([
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['Low Line;=1+1', `"Low Line;'=1+1"`],
    ['Low Line\t=1+1', `"Low Line\t'=1+1"`],
    ['Low Line\n@x', `"Low Line\n'@x"`],
  ])('%j begins no formula, wherever a spreadsheet splits it', (text, written) => {
    expect(csvRow([text])).toBe(`${written}\r\n`);
  });
});
