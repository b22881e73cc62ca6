import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { programs, start, useBundle } from './programs.ts';
import { temporaryFolder } from './run-cli.ts';
import { useStandIn } from './stand-in.ts';

useBundle();
const standIn = useStandIn();
const linesOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).line);
const STACK = /\n\s+at |unhandled|uncaught|Error:/i;

describe.each(programs)('the program in %s', (name, program) => {
  const run = (
    argv: readonly string[],
    env: Record<string, string> = { XDG_CACHE_HOME: temporaryFolder() },
  ) => start(program, ['--origin', standIn.origin, '--rate', '0', '--format', 'ndjson', ...argv], env);
  const listFile = (count: number) => {
    const file = path.join(temporaryFolder(), 'set.txt');
    writeFileSync(file, standIn.lines(count).join('\n'));
    return file;
  };

  it('looks up a file', async () => {
    const { code, out, err } = await run([listFile(5)]).ended;
    expect(linesOf(out)).toEqual(standIn.lines(5));
    expect(err).toMatch(/^5 of 5 found · 5 requests · [\d.]+ s\n$/);
    expect(code).toBe(0);
  });

  it('reads a saved page', async () => {
    const rows = standIn.lines(6).map((line) => `<li>${line.replaceAll('&', '&amp;')}</li>`);
    const file = path.join(temporaryFolder(), 'page');
    writeFileSync(
      file,
      `<!DOCTYPE html><html><head><title>Set</title></head><body><h1>Tracklist</h1><ol>${rows.join('')}</ol></body></html>`,
    );
    const { code, out } = await run([file]).ended;
    expect(linesOf(out)).toEqual(standIn.lines(6));
    expect(code).toBe(0);
  });

  it('is a filter: each answer comes before the next line goes', async () => {
    const filter = run([]);
    for (const [at, line] of standIn.lines(3).entries()) {
      filter.child.stdin.write(`${line}\n`);
      await filter.written(at + 1);
    }
    filter.child.stdin.end();
    const { code, out } = await filter.ended;
    expect(linesOf(out)).toEqual(standIn.lines(3));
    expect(code).toBe(0);
  });

  it('ends with 2 for wrong usage and with 1 when a line fails', async () => {
    expect((await run(['--concurrency', 'many']).ended).code).toBe(2);
    expect((await run(['no-such-file']).ended).code).toBe(2);
    standIn.switches.wrongTypeRate = 1;
    const { code, err } = await run([listFile(1)]).ended;
    expect(code).toBe(1);
    expect(err).not.toMatch(STACK);
  });

  it('ends with 3 at a check, also while it waits for more lines', async () => {
    standIn.switches.challengeAfter = 1;
    const filter = run([]);
    filter.child.stdin.write(`${standIn.lines(2).join('\n')}\n`);
    const { code, out, err } = await filter.ended;
    expect(linesOf(out)).toEqual(standIn.lines(1));
    expect(err).toContain('Beatport asks for a check');
    expect(err).not.toMatch(STACK);
    expect(code).toBe(3);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is resumed after %s without losing or repeating a line or an answer',
    async (signal) => {
      Object.assign(standIn.switches, { latencyMs: 30, jitterMs: 20 });
      const lines = standIn.lines(60);
      const file = listFile(60);
      const env = { XDG_CACHE_HOME: temporaryFolder() };
      const first = run([file], env);
      await first.written(10);
      first.child.kill(signal);
      const interrupted = await first.ended;
      expect(interrupted.code).toBe(130);
      expect(interrupted.err).toContain('--resume');
      expect(linesOf(interrupted.out).length).toBeLessThan(60);

      const second = run([file, '--resume'], env);
      await second.written(10);
      second.child.kill(signal);
      const again = await second.ended;
      const last = await run([file, '--resume'], env).ended;
      expect(last.code).toBe(0);
      expect(linesOf(interrupted.out + again.out + last.out)).toEqual(lines);
      // Only what was under way at a stop, three requests at most, got no answer and is asked again.
      expect(standIn.stats().repeated).toBeLessThanOrEqual(2 * 3);
      for (const { err } of [interrupted, again, last]) expect(err).not.toMatch(STACK);
    },
  );

  it('can be interrupted while Beatport hangs and while nobody writes', async () => {
    standIn.switches.hangRate = 1;
    const hanging = run([listFile(3)]);
    while (standIn.stats().requests < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    hanging.child.kill('SIGINT');
    expect(await hanging.ended).toMatchObject({ code: 130, out: '' });

    standIn.switches.hangRate = 0;
    const waiting = run([]);
    waiting.child.stdin.write(`${standIn.lines(1).join('')}\n`);
    await waiting.written(1);
    waiting.child.kill('SIGINT');
    expect((await waiting.ended).code).toBe(130);
  });

  // Deno writes to a pipe at once and hears no signal while the reader does not read.
  it.skipIf(name === 'Deno')('leaves at once when it is interrupted twice', async () => {
    const file = path.join(temporaryFolder(), 'long.txt');
    writeFileSync(file, `ID - ${'x'.repeat(900)}\n`.repeat(2_000));
    const stuck = run([file]);
    await stuck.written(1);
    // Nobody reads on, so the run cannot finish its line.
    stuck.child.stdout.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    stuck.child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    stuck.child.kill('SIGINT');
    const code = await new Promise((resolve) => stuck.child.on('exit', resolve));
    expect(code).toBe(130);
    stuck.child.stdout.resume();
    await stuck.ended;
  });

  it('ends quietly with 0 when its reader has enough', async () => {
    const script = `"$0" "$@" | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const [command = '', ...before] = program;
    const argv = [
      ...before,
      '--origin',
      standIn.origin,
      '--rate',
      '0',
      '--no-cache',
      '--format',
      'ndjson',
      listFile(40),
    ];
    const env = { ...process.env, XDG_CACHE_HOME: temporaryFolder() };
    const { out, err } = await new Promise<{ out: string; err: string }>((resolve) => {
      execFile('bash', ['-c', script, command, ...argv], { env }, (_error, stdout, stderr) =>
        resolve({ out: stdout, err: stderr }),
      );
    });
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(/\n0\n$/);
    expect(err).toBe('');
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full and ends with 1', async () => {
    const [command = '', ...before] = program;
    const argv = [...before, '--origin', standIn.origin, '--rate', '0', '--no-cache', listFile(5)];
    const env = { ...process.env, XDG_CACHE_HOME: temporaryFolder() };
    const { code, err } = await new Promise<{ code: unknown; err: string }>((resolve) => {
      execFile('bash', ['-c', '"$0" "$@" > /dev/full', command, ...argv], { env }, (error, _out, stderr) =>
        resolve({ code: error?.code, err: stderr }),
      );
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^cratemark: The output cannot be written: .*space/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('keeps its answers as lines of JSON, each with its key first', async () => {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    await run([listFile(5)], env).ended;
    const kept = readFileSync(path.join(env.XDG_CACHE_HOME, 'cratemark/answers.ndjson'), 'utf8')
      .trim()
      .split('\n');
    expect(kept.map((line) => Object.keys(JSON.parse(line)))).toEqual(Array(5).fill(['key', 'entry']));
  });
});

it('shares one cache between two processes at once', async () => {
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const file = path.join(temporaryFolder(), 'set.txt');
  writeFileSync(file, standIn.lines(60).join('\n'));
  const argv = ['--origin', standIn.origin, '--rate', '0', '--concurrency', '10', '--format', 'ndjson', file];
  const both = await Promise.all(programs.map(([, program]) => start(program, argv, env).ended));
  for (const { code, out } of both) {
    expect(code).toBe(0);
    expect(linesOf(out)).toEqual(standIn.lines(60));
  }
  const { requests } = standIn.stats();
  const [, program = []] = programs[0] ?? [];
  await start(program, argv, env).ended;
  expect(standIn.stats().requests).toBe(requests);
});
