import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROJECT, check, describeCorpus } from './shared.ts';

describeCorpus('real lines', () => {
  // The bound on one line is loose: it catches a line that takes for ever, not a machine that is busy.
  test('nearly all come apart as people read them, none throws, none takes long', async () => {
    const { stdout } = await promisify(execFile)(
      'node_modules/.bin/deno',
      ['run', '-A', '--config', 'deno.json', check('lines.ts'), '--min', '0.97', '--max-ms', '50'],
      { cwd: PROJECT },
    );
    console.info(stdout.trim());
    expect(stdout).toMatch(/^lines \d+\/\d+ = /m);
    expect(stdout).toContain(' 0 threw, 0 with a wrong shape');
  });
});
