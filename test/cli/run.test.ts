import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createStandIn } from '../../demo/stand-in.ts';
import { jumpingClock, runCli, temporaryFolder } from './run-cli.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();
const records = (out: string): Record<string, unknown>[] =>
  out.trim() === ''
    ? []
    : out
        .trim()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line));

/** Without limit of rate and without traces. */
function cli(argv: readonly string[], options: Parameters<typeof runCli>[1] = {}) {
  return runCli(['--origin', standIn.origin, '--rate', '0', ...argv], {
    ...options,
    env: { XDG_CACHE_HOME: temporaryFolder(), ...options.env },
  });
}

describe('a run', () => {
  it('answers every line of a file in its order', async () => {
    const lines = standIn.lines(30);
    const file = path.join(temporaryFolder(), 'set.txt');
    writeFileSync(file, `\ufeff${lines.join('\r\n\r\n')}`);
    const { code, out, err } = await cli([file, '--format', 'ndjson', '--concurrency', '4']);
    expect(code).toBe(0);
    expect(records(out).map((record) => record['line'])).toEqual(lines);
    expect(records(out).every((record) => record['verdict'] === 'match')).toBe(true);
    expect(standIn.stats().maxInFlight).toBeLessThanOrEqual(4);
    expect(err).toMatch(/^30 of 30 found · 30 requests · [\d.]+ s\n$/);
  });

  it('asks again for nothing that an earlier run has found', async () => {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const stdin = standIn.lines(10).join('\n');
    const first = await cli(['--format', 'csv'], { stdin, env });
    const { requests } = standIn.stats();
    const second = await cli(['--format', 'csv', '--fields', 'line,id,bpm'], { stdin, env });
    expect(requests).toBe(10);
    expect(standIn.stats().requests).toBe(10);
    expect(second.out.split('\r\n')[0]).toBe('line,id,bpm');
    expect(first.out.split('\r\n')).toHaveLength(12);
  });

  it('keeps nothing with --no-cache but still asks once for a line that returns', async () => {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const [line = ''] = standIn.lines(1);
    await cli(['--no-cache'], { stdin: `${line}\n${line}\n${line}`, env });
    expect(standIn.stats().requests).toBe(1);
    await cli(['--no-cache'], { stdin: line, env });
    expect(standIn.stats().requests).toBe(2);
  });

  it('keeps answers where --cache says', async () => {
    const folder = path.join(temporaryFolder(), 'here');
    await cli(['--cache', folder], { stdin: standIn.lines(1).join('') });
    expect(readFileSync(path.join(folder, 'cratemark/answers.ndjson'), 'utf8')).toMatch(/^{"key":".*}\n$/);
  });

  it('goes on without a cache where the usual folder cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, out, err } = await cli(['--format', 'ndjson'], {
      stdin: standIn.lines(3).join('\n'),
      env: { XDG_CACHE_HOME: file },
    });
    expect(code).toBe(0);
    expect(records(out)).toHaveLength(3);
    expect(err.match(/answers are not kept/g)).toHaveLength(1);
  });

  // Somebody counts on a folder that he names: without it every answer would cost a request again.
  it('ends with 2, asking nothing, where a named folder cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { code, out, err } = await cli(['--cache', file, '--format', 'ndjson'], {
      stdin: standIn.lines(3).join('\n'),
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^cratemark: .*file\/cratemark cannot be used: .* Name another folder with --cache/);
    expect(standIn.stats().requests).toBe(0);
  });

  it('looks up lines that are given as arguments', async () => {
    const lines = standIn.lines(2);
    const { code, out } = await cli([...lines, '--format', 'ndjson']);
    expect(code).toBe(0);
    expect(records(out).map((record) => record['verdict'])).toEqual(['match', 'match']);
  });

  it.each([
    ['text', /^01\. .+ - .+\n02\. .+ - .+\n$/],
    ['csv', /^line,cueSeconds,.*\r\n.*\r\n.*\r\n$/],
    ['json', /^\[\n {2}\{.*\},\n {2}\{.*\}\n\]\n$/],
    ['ndjson', /^\{.*\}\n\{.*\}\n$/],
    ['m3u8', /^#EXTM3U\n(#EXTINF:.*\nhttps?:.*\n){2}$/],
    ['table', /^ +BPM +Key +Label +Date +Track\n✓ .*\n✓ .*\n$/],
  ])('writes %s', async (format, form) => {
    const { code, out } = await cli(['--format', format], { stdin: standIn.lines(2).join('\n') });
    expect(code).toBe(0);
    expect(out).toMatch(form);
    if (format === 'json') expect(JSON.parse(out)).toHaveLength(2);
  });

  it.each(['json', 'csv', 'ndjson', 'text', 'm3u8', 'table'])(
    'writes a whole %s for an empty list',
    async (format) => {
      const { code, out, err } = await cli(['--format', format], { stdin: '\n\n' });
      expect(code).toBe(0);
      if (format === 'json') expect(JSON.parse(out)).toEqual([]);
      expect(err).toContain('0 of 0 found');
    },
  );

  it('guards a spreadsheet against formulas in lines', async () => {
    const { out } = await cli(['--format', 'csv', '--fields', 'line,verdict'], {
      stdin: '=HYPERLINK("http://x") - Title\n',
    });
    expect(out).toContain(`"'=HYPERLINK(""http://x"") - Title",`);
  });

  it('takes escape sequences out of what it writes to a terminal, and leaves them to a file', async () => {
    const stdin = 'A\u001b[2J - B\n';
    const shown = await cli(['--format', 'text'], { stdin, terminal: true });
    const piped = await cli(['--format', 'ndjson', '--fields', 'line'], { stdin });
    expect(shown.out).not.toContain('\u001b');
    expect(JSON.parse(piped.out)).toEqual({ line: 'A\u001b[2J - B' });
  });

  it('uses the width of the terminal for its table', async () => {
    const { out } = await cli([], {
      stdin: standIn.lines(3).join('\n'),
      columns: 60,
      env: { NO_COLOR: '1' },
      terminal: true,
    });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('says nothing and asks nothing about lines that name no track', async () => {
    const { code, out, err } = await cli(['--format', 'ndjson'], { stdin: 'ID - ID\nTracklist:\n' });
    expect(code).toBe(0);
    expect(records(out).map((record) => record['requests'])).toEqual([0, 0]);
    expect(standIn.stats().requests).toBe(0);
    expect(err).toContain('0 of 2 found, 1 ID, 1 not a track · 0 requests');
  });

  it('reads a title-first list as one', async () => {
    const turned = standIn.lines(12).map((line) => line.replace(/^(.*?) - (.*)$/, '$2 - $1'));
    const { out } = await cli(['--format', 'ndjson'], { stdin: turned.join('\n') });
    expect(records(out).filter((record) => record['verdict'] === 'match').length).toBeGreaterThanOrEqual(11);
  });

  it('cuts a line of a megabyte with a warning and goes on', async () => {
    const [line = ''] = standIn.lines(1);
    const { code, out, err } = await cli(['--format', 'ndjson'], { stdin: `${'x'.repeat(1e6)}\n${line}\n` });
    expect(code).toBe(0);
    expect(records(out).map((record) => record['verdict'])).toEqual(['none', 'match']);
    expect(err).toContain('line 1 of standard input is longer than 64 kB and was cut.');
  });
});

describe('a wrong input', () => {
  const folder = (content: string | Uint8Array, name = 'set.txt') => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, content);
    return file;
  };

  it.each([
    ['a missing file', () => ['no-such-file.txt'], 'There is no file no-such-file.txt.'],
    ['a folder', () => [temporaryFolder()], 'is a folder. Name a file in it.'],
    ['two files', () => [folder('a - b'), folder('c - d')], 'One file at a time'],
    ['binary data', () => [folder(Uint8Array.of(1, 0, 2))], 'holds binary data'],
    ['an empty argument', () => [''], 'There is no file'],
    ['a file and a line', () => [folder('a - b'), 'Artist - Title'], 'One file at a time'],
    ['a missing file and a line', () => ['missing.txt', 'Artist - Title'], 'One file at a time'],
  ])('ends with 2 and advice: %s', async (_, argv, message) => {
    const { code, out, err } = await cli(argv());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(/^cratemark: /);
    expect(standIn.stats().requests).toBe(0);
  });

  it('ends with 2 when nothing is named and standard input is a terminal', async () => {
    const { code, err } = await cli([], { stdinIsTerminal: true });
    expect(code).toBe(2);
    expect(err).toContain('Nothing to look up.');
  });

  it('ends with 2 for a wrong option before anything is read', async () => {
    const { code, err } = await cli(['--formt', 'csv']);
    expect(code).toBe(2);
    expect(err).toBe(
      'cratemark: There is no option --formt. Did you mean --format?\ncratemark --help shows all options.\n',
    );
  });
});

describe('a failing Beatport', () => {
  const quickly = () => ({ client: { ...jumpingClock(), timeoutMs: 20_000 } });

  it.each([
    ['failRate', 'Beatport has trouble answering (status 503)'],
    ['wrongTypeRate', 'instead of a web page'],
    ['truncateRate', 'The page ended before it was complete'],
    ['hugeRate', 'larger than 8 MB'],
    ['changedRate', 'Beatport may have changed it'],
    ['resetRate', 'Beatport cannot be reached'],
    ['hangRate', 'did not answer within'],
    ['redirectLoopRate', 'Beatport cannot be reached'],
  ] as const)('fails its line, keeps the others and ends with 1: %s', async (name, reason) => {
    const lines = standIn.lines(2);
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    await cli(['--format', 'ndjson'], { stdin: lines[0] ?? '', env });
    standIn.switches[name] = 1;
    standIn.switches.hugeBytes = 9 * 2 ** 20;
    const options = { stdin: lines.join('\n'), env, ...quickly() };
    if (name === 'hangRate') options.client.timeoutMs = 50;
    const { code, out, err } = await cli(['--format', 'ndjson'], options);
    expect(records(out).map((record) => record['verdict'])).toEqual(['match', 'failed']);
    expect(String(records(out)[1]?.['error'])).toContain(reason);
    expect(err).toContain(`1 of 2 found, 1 failed`);
    expect(err).toContain(`1 failed: `);
    expect(code).toBe(1);
  });

  it('leaves what a bug report needs when a page cannot be read', async () => {
    standIn.switches.changedRate = 1;
    const { err } = await cli(['--format', 'ndjson'], { stdin: standIn.lines(2).join('\n') });
    expect(err).toContain('For a bug report: page-changed page=/search/[type] search-tracks:{data[{');
    expect(err.match(/For a bug report/g)).toHaveLength(1);
  });

  it('is told retry by retry with --verbose, and not without', async () => {
    standIn.switches.failRate = 1;
    const options = { stdin: standIn.lines(1)[0] ?? '', ...quickly() };
    const silent = await cli(['--format', 'ndjson'], options);
    const verbose = await cli(['--format', 'ndjson', '--verbose'], options);
    expect(silent.err).not.toMatch(/^(?:debug|info|warn): /m);
    expect(verbose.err).toContain(`debug: retrying (url ${standIn.origin}/search/tracks?`);
    expect(verbose.err).toMatch(/^debug: retrying \(.*failure server, attempts 2, delayMs \d+/m);
    expect(verbose.err).toMatch(
      /^warn: Beatport has trouble answering \(status 503\).*\(type search, text /m,
    );
    expect(records(verbose.out)).toMatchObject([{ verdict: 'failed' }]);
  });

  it('is asked again where that can help, so that a few failures cost no line', async () => {
    standIn.switches.failRate = 0.2;
    const { code, out } = await cli(['--format', 'ndjson'], {
      stdin: standIn.lines(20).join('\n'),
      ...quickly(),
    });
    expect(records(out).filter((record) => record['verdict'] === 'match').length).toBeGreaterThanOrEqual(18);
    expect([0, 1]).toContain(code);
  });

  it('counts a page that does not exist as a failed line', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, err } = await runCli(['A - B', '--no-cache', '--origin', `http://127.0.0.1:${port}`], {
      env: { XDG_CACHE_HOME: temporaryFolder() },
    });
    server.close();
    expect(code).toBe(1);
    expect(err).toContain('status 404');
  });
});

describe('a check', () => {
  it.each(['cloudflare', 'human-test', 'bare'] as const)(
    'ends the run with 3, after what was found in order: %s',
    async (form) => {
      const lines = standIn.lines(20);
      Object.assign(standIn.switches, { challengeAfter: 8, challengeForm: form });
      const { code, out, err } = await cli(['--format', 'ndjson'], { stdin: lines.join('\n') });
      const found = records(out);
      expect(code).toBe(3);
      expect(found.map((record) => record['line'])).toEqual(lines.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(5);
      expect(found.every((record) => record['verdict'] === 'match')).toBe(true);
      expect(err).toContain('Beatport asks for a check. Open http://');
      expect(err).toContain('--resume');
      expect(standIn.stats().requests).toBeLessThanOrEqual(8 + 3);
    },
  );

  it('is resumed from without losing or repeating a line', async () => {
    const lines = standIn.lines(20);
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    standIn.switches.challengeAfter = 8;
    const options = { stdin: lines.join('\n'), env };
    const first = await cli(['--format', 'json'], options);
    standIn.switches.challengeAfter = -1;
    const second = await cli(['--format', 'json', '--resume'], options);
    const whole: { line: string }[] = JSON.parse(first.out + second.out);
    expect([first.code, second.code]).toEqual([3, 0]);
    expect(whole.map((record) => record.line)).toEqual(lines);
    expect(second.err).toMatch(/^cratemark: resuming at line \d+; append with >>\n/);
    // What was answered once is never asked again, not even what was under way at the stop.
    expect(standIn.stats().byStatus['200']).toBe(20);
  });
});

describe('the daily budget', () => {
  it('ends the run with 4 when it is used up, and a resumed run goes on', async () => {
    const lines = standIn.lines(12);
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const options = { stdin: lines.join('\n'), env };
    const first = await cli(['--format', 'ndjson', '--budget', '5'], options);
    const again = await cli(['--format', 'ndjson', '--budget', '5', '--resume'], options);
    expect([first.code, again.code]).toEqual([4, 4]);
    expect(standIn.stats().requests).toBe(5);
    expect(first.err).toContain(
      'the requests for today are used up. Run the same command with --resume tomorrow',
    );
    const last = await cli(['--format', 'ndjson', '--budget', '100', '--resume'], options);
    expect(last.code).toBe(0);
    const all = records(first.out + again.out + last.out);
    expect(all.map((record) => record['line'])).toEqual(lines);
    expect(standIn.stats()).toMatchObject({ requests: 12, repeated: 0 });
  });

  it('is not counted where there is none', async () => {
    const folder = temporaryFolder();
    await cli(['--format', 'ndjson', '--cache', folder], { stdin: standIn.lines(2).join('\n') });
    expect(
      readdirSync(path.join(folder, 'cratemark')).filter((name) => name.startsWith('requests-')),
    ).toEqual([]);
  });
});

describe('a named time', () => {
  it('is waited for, so that no line fails', async () => {
    const clock = jumpingClock();
    const limited = createStandIn({ rateLimit: 4, retryAfterSeconds: 900, time: clock });
    const client = { ...clock, fetch: limited.fetch };
    const stdin = standIn.lines(12).join('\n');
    const { code, out, err } = await cli(['--format', 'ndjson', '--no-cache'], { stdin, client });
    expect(records(out)).toHaveLength(12);
    expect(code).toBe(0);
    expect(err).toContain('Beatport asks to wait until ');
  });
});

describe('the output', () => {
  const failing = (code: string, after: number) => {
    let left = after;
    return new Writable({
      write(_chunk, _encoding, done) {
        left -= 1;
        done(left < 0 ? Object.assign(new Error(`${code}: write`), { code }) : null);
      },
    });
  };

  /** One line at a time, so that each is a write of its own. */
  const slowly = ['--format', 'ndjson', '--concurrency', '1'];

  it('may be closed by its reader, which ends the run quietly with 0', async () => {
    standIn.switches.latencyMs = 10;
    const stdin = standIn.lines(10).join('\n');
    const { code, err } = await cli(slowly, { stdin, stdout: failing('EPIPE', 2) });
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(standIn.stats().requests).toBeLessThan(6);
  });

  it('that is closed ends a filter which waits for its next line', async () => {
    const stdin = new PassThrough();
    stdin.write(`${standIn.lines(1).join('')}\n`);
    const { code, err } = await cli(slowly, { stdin, stdout: failing('EPIPE', 0) });
    expect(code).toBe(0);
    expect(err).toBe('');
  });

  it('that is full ends the run with 1 and says so, and the run can be resumed', async () => {
    standIn.switches.latencyMs = 10;
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const stdin = standIn.lines(10).join('\n');
    const { code, err } = await cli(slowly, { stdin, env, stdout: failing('ENOSPC', 4) });
    expect(code).toBe(1);
    expect(err).toContain('The output cannot be written: ENOSPC');
    const resumed = await cli(['--format', 'ndjson', '--resume'], { stdin, env });
    expect(records(resumed.out).map((record) => record['line'])).toEqual(standIn.lines(10).slice(4));
  });
});

describe('a filter', () => {
  it('answers each line before the next one comes', async () => {
    const stdin = new PassThrough();
    const lines = standIn.lines(4);
    let arrived = () => {};
    const done = cli(['--format', 'ndjson'], { stdin, onOut: () => arrived() });
    for (const line of lines) {
      const answer = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      stdin.write(`${line}\n`);
      await answer;
    }
    stdin.end();
    const { code, out } = await done;
    expect(code).toBe(0);
    expect(records(out).map((record) => record['line'])).toEqual(lines);
  });

  it('that waits for input can be interrupted', async () => {
    const stdin = new PassThrough();
    const stop = new AbortController();
    const done = cli(['--format', 'ndjson'], { stdin, signal: stop.signal, onOut: () => stop.abort() });
    stdin.write(`${standIn.lines(1).join('')}\n`);
    const { code, out } = await done;
    expect(code).toBe(130);
    expect(records(out)).toHaveLength(1);
  });

  it('that has got nothing yet can be interrupted', async () => {
    const { code, out } = await cli([], { stdin: new PassThrough(), signal: AbortSignal.timeout(20) });
    expect(code).toBe(130);
    expect(out).not.toContain('✓');
  });
});
