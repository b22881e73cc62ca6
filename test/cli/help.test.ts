import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../core/export/writer.ts';
import manifest from '../../package.json' with { type: 'json' };
import { HELP } from '../../cli/help.ts';
import { runCli } from './run-cli.ts';

it('fits a terminal of 80 by 24', () => {
  const lines = HELP.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(23);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(79);
});

it('names every option and format', () => {
  for (const name of [
    'format',
    'fields',
    'resume',
    'rate',
    'concurrency',
    'timeout',
    'budget',
    'cache',
    'no-cache',
    'origin',
    'help',
    'version',
  ]) {
    expect(HELP).toContain(`--${name}`);
  }
  for (const format of EXPORT_FORMATS) expect(HELP).toContain(format);
});

it('goes to standard output with exit code 0', async () => {
  expect(await runCli(['--help'])).toEqual({ code: 0, out: HELP, err: '' });
  expect(await runCli(['--version'])).toEqual({ code: 0, out: `cratemark ${manifest.version}\n`, err: '' });
});
