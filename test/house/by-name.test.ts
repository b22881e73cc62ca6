import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const program = `import { parseLine } from 'cratemark';
console.log(JSON.stringify(parseLine('01. Maro Kestling - Copper Sky (Tilde Ravnsborg Remix)').remixers));
`;

/** A project beside this one that has it installed; `npm run build` (a step before the tests) made what Node needs. */
describe('the core imported by name', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cratemark-by-name-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/cratemark'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module","dependencies":{"cratemark":"*"}}');
    writeFileSync(join(folder, 'deno.json'), '{"nodeModulesDir":"manual","lock":false}');
    writeFileSync(join(folder, 'program.mjs'), program);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('works in a program for Node', () => {
    expect(execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' })).toBe(
      '["Tilde Ravnsborg"]\n',
    );
  });

  it('works in a program for Deno', () => {
    const deno = join(root, 'node_modules/.bin/deno');
    const output = execFileSync(deno, ['run', '-A', '--quiet', 'program.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(output).toBe('["Tilde Ravnsborg"]\n');
  });
});
