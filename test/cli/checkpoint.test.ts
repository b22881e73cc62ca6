import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../cli/checkpoint.ts';
import { runCli, temporaryFolder } from './run-cli.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();

function open(
  folder: string,
  { identity = ['stdin'], now = () => 0 }: { identity?: unknown[]; now?: () => number } = {},
) {
  const warnings: string[] = [];
  const checkpoint = openCheckpoint({ folder, identity, now, warn: (text) => warnings.push(text) });
  return { checkpoint, warnings };
}

describe('a checkpoint', () => {
  it('is kept now and then while lines are delivered, and at a stop', () => {
    const folder = temporaryFolder();
    let now = 0;
    const { checkpoint } = open(folder, { now: () => now });
    checkpoint.advance(1);
    expect(readdirSync(folder)).toEqual([]);
    now = 250;
    checkpoint.advance(2);
    expect(open(folder).checkpoint.delivered).toBe(2);
    checkpoint.advance(3);
    expect(open(folder).checkpoint.delivered).toBe(2);
    checkpoint.save();
    expect(open(folder).checkpoint.delivered).toBe(3);
    checkpoint.remove();
    expect(open(folder).checkpoint.delivered).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('belongs to one input', () => {
    const folder = temporaryFolder();
    const { checkpoint } = open(folder);
    checkpoint.advance(3);
    checkpoint.save();
    expect(open(folder, { identity: ['file', '/a', 5] }).checkpoint.delivered).toBe(0);
  });

  it.each(['', '{', 'null', '{"delivered":-4}', '{"delivered":"7"}', '{"delivered":1.5}'])(
    'that holds %j counts as none',
    (text) => {
      const folder = temporaryFolder();
      const { checkpoint } = open(folder);
      checkpoint.advance(3);
      checkpoint.save();
      const [name = ''] = readdirSync(folder);
      writeFileSync(path.join(folder, name), text);
      expect(open(folder).checkpoint.delivered).toBe(0);
    },
  );

  it('warns once where it cannot be kept', () => {
    const folder = path.join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    const { checkpoint, warnings } = open(folder);
    checkpoint.advance(1);
    checkpoint.save();
    checkpoint.save();
    checkpoint.remove();
    expect(warnings).toHaveLength(1);
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
    expect(readdirSync(path.join(env.XDG_CACHE_HOME, 'cratemark'))).toEqual(['resume']);
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
    const folder = path.join(env.XDG_CACHE_HOME, 'cratemark/resume');
    expect(readdirSync(folder)).toHaveLength(1);
    await cli(['--format', 'ndjson'], { stdin, env, signal: AbortSignal.abort() });
    expect(readdirSync(folder)).toEqual([]);
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
