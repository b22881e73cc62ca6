import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Checkpoint, openCheckpoints } from '../../cli/checkpoint.ts';
import { runCli, temporaryFolder } from './run-cli.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();

function open(folder: string, identity: unknown[] = ['stdin', 'Artist - Title']) {
  const warnings: string[] = [];
  const checkpoints = openCheckpoints({
    folder,
    identity,
    now: Date.now,
    warn: (text) => warnings.push(text),
  });
  return { checkpoints, warnings };
}

const LEFT: Checkpoint = { version: 1, lines: 3, digest: 'abc', state: 'writing', isStream: true };

describe('a checkpoint', () => {
  it('is found by a later run over the same input, and by no other', () => {
    const folder = temporaryFolder();
    open(folder).checkpoints.save(LEFT);
    open(folder).checkpoints.save({ ...LEFT, lines: 4 });
    expect(open(folder).checkpoints.read()).toEqual({ ...LEFT, lines: 4 });
    const { checkpoints } = open(folder, ['file', '/a']);
    expect(checkpoints.read()).toBeUndefined();
    expect(checkpoints.others()).toEqual([{ ...LEFT, lines: 4 }]);
    open(folder).checkpoints.remove();
    expect(open(folder).checkpoints.read()).toBeUndefined();
    expect(readdirSync(path.join(folder, 'resume'))).toEqual([]);
  });

  it.each(['', '{', 'null', '{"delivered":4}', '{"lines":-4}', JSON.stringify({ ...LEFT, lines: 1.5 })])(
    'that holds %j counts as none',
    (text) => {
      const folder = temporaryFolder();
      open(folder).checkpoints.save(LEFT);
      const [name = ''] = readdirSync(path.join(folder, 'resume'));
      writeFileSync(path.join(folder, 'resume', name), text);
      expect(open(folder).checkpoints.read()).toBeUndefined();
    },
  );

  it('warns once where it cannot be kept', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'resume'), '');
    const { checkpoints, warnings } = open(folder);
    checkpoints.save(LEFT);
    checkpoints.save(LEFT);
    checkpoints.remove();
    expect(warnings).toHaveLength(1);
  });

  it('is deleted after thirty days, and nothing else with it', () => {
    const folder = temporaryFolder();
    open(folder).checkpoints.save(LEFT);
    const resume = path.join(folder, 'resume');
    writeFileSync(path.join(resume, 'notes.json'), '');
    const old = new Date(Date.now() - 31 * 86_400_000);
    for (const name of readdirSync(resume)) utimesSync(path.join(resume, name), old, old);
    open(folder, ['file', '/a']);
    expect(readdirSync(resume)).toEqual(['notes.json']);
  });
});

describe('--resume', () => {
  const stopAfter = (rows: number) => {
    const stop = new AbortController();
    let seen = 0;
    return {
      signal: stop.signal,
      onOut: (text: string) => (seen += text.split('\n').length - 1) >= rows && stop.abort(),
    };
  };
  const cli = (argv: readonly string[], options: Parameters<typeof runCli>[1]) =>
    runCli(['--origin', standIn.origin, '--rate', '0', '--concurrency', '1', ...argv], options);

  it.each(['table', 'text', 'csv', 'json', 'ndjson', 'm3u8'])(
    'makes the same %s as a run that was not stopped',
    async (format) => {
      standIn.switches.latencyMs = 3;
      const env = { XDG_CACHE_HOME: temporaryFolder() };
      const stdin = standIn.lines(12).join('\n');
      const first = await cli(['--format', format], { stdin, env, ...stopAfter(5) });
      const second = await cli(['--format', format, '--resume'], { stdin, env });
      expect([first.code, second.code]).toEqual([130, 0]);
      expect(second.err).toMatch(/^cratemark: resuming at line \d+; append with >>\n/);
      const whole = await cli(['--format', format], { stdin, env: { XDG_CACHE_HOME: temporaryFolder() } });
      const same = (text: string) => text.replace(/"requests":\d+|,\d+,(?=\r)/g, '');
      expect(same(first.out + second.out)).toBe(same(whole.out));
    },
  );

  it('works without a cache too, and for arguments and files', async () => {
    standIn.switches.latencyMs = 3;
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const lines = standIn.lines(8);
    const file = path.join(temporaryFolder(), 'set.txt');
    writeFileSync(file, lines.join('\n'));
    for (const input of [lines, [file]]) {
      const argv = ['--no-cache', '--format', 'text', ...input];
      const first = await cli(argv, { env, ...stopAfter(3) });
      const second = await cli([...argv, '--resume'], { env });
      expect((first.out + second.out).trim().split('\n')).toHaveLength(8);
    }
    expect(readdirSync(path.join(env.XDG_CACHE_HOME, 'cratemark'))).toEqual(['CACHEDIR.TAG', 'resume']);
  });

  it('says so and starts at the beginning where nothing was left', async () => {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const { code, out, err } = await cli(['--format', 'ndjson', '--resume'], {
      stdin: standIn.lines(2).join('\n'),
      env,
    });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toContain('nothing to resume for this input; starting at line 1');
  });

  it('does not go on from a run that a later one without it has replaced', async () => {
    standIn.switches.latencyMs = 3;
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const stdin = standIn.lines(6).join('\n');
    await cli(['--format', 'ndjson'], { stdin, env, ...stopAfter(3) });
    const replaced = await cli(['--format', 'ndjson', '--no-cache'], { stdin, env, ...stopAfter(1) });
    const resumed = await cli(['--format', 'ndjson', '--resume'], { stdin, env });
    expect(readdirSync(path.join(env.XDG_CACHE_HOME, 'cratemark/resume'))).toHaveLength(1);
    expect((replaced.out + resumed.out).trim().split('\n')).toHaveLength(6);
  });

  it('is for the same format and fields', async () => {
    standIn.switches.latencyMs = 3;
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const stdin = standIn.lines(6).join('\n');
    await cli(['--format', 'csv'], { stdin, env, ...stopAfter(3) });
    const { err } = await cli(['--format', 'csv', '--fields', 'line', '--resume'], { stdin, env });
    expect(err).toContain('nothing to resume');
  });

  it('warns where the folder cannot be written, and the run goes on', async () => {
    const home = temporaryFolder();
    mkdirSync(path.join(home, 'cratemark'));
    writeFileSync(path.join(home, 'cratemark/resume'), 'in the way');
    standIn.switches.latencyMs = 3;
    const { code, err } = await cli(['--format', 'ndjson'], {
      stdin: standIn.lines(6).join('\n'),
      env: { XDG_CACHE_HOME: home },
      ...stopAfter(3),
    });
    expect(code).toBe(130);
    expect(err.match(/cannot be resumed/g)).toHaveLength(1);
    expect(readFileSync(path.join(home, 'cratemark/resume'), 'utf8')).toBe('in the way');
  });
});
