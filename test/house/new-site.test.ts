import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const home = resolve(import.meta.dirname, '../..');
const script = join(home, 'scripts/new-site.mjs');

/** What the script reads and writes, in a folder of its own. */
describe('npm run new-site', () => {
  let root = '';
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [script, '--root', root, ...words], { encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cratemark-new-site-'));
    cpSync(join(home, 'core'), join(root, 'core'), { recursive: true });
    mkdirSync(join(root, 'docs'));
    cpSync(join(home, 'docs/permissions.md'), join(root, 'docs/permissions.md'));
    for (const file of ['pages.ts', 'summary.ts', 'write-expected.ts'])
      cpSync(join(home, 'test/fixtures/sites', file), join(root, 'test/fixtures/sites', file));
    cpSync(join(home, 'deno.json'), join(root, 'deno.json'));
    cpSync(join(home, 'package.json'), join(root, 'package.json'));
    symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('writes an adapter that reads its pages as expected', () => {
    const { status, stderr } = run('pier-radio', 'Pier Radio', 'https://www.pierradio.example/shows/*');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const folder = 'test/fixtures/sites/pier-radio';
    const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
    const before = names.map((name) => JSON.parse(read(join(folder, name))) as unknown);
    expect(names).toEqual(['another-show.expected.json', 'none.expected.json', 'show.expected.json']);
    // What the code says of the pages, by the way a newcomer would ask it.
    const deno = join(home, 'node_modules/.bin/deno');
    execFileSync(
      deno,
      [
        'run',
        '-A',
        '--quiet',
        '--node-modules-dir=manual',
        'test/fixtures/sites/write-expected.ts',
        'pier-radio',
      ],
      { cwd: root, stdio: 'pipe' },
    );
    expect(names.map((name) => JSON.parse(read(join(folder, name))) as unknown)).toEqual(before);
    expect(before.map((page) => JSON.stringify(page)).join()).toContain('Slow Lanterns');
  });

  it('registers it in alphabetical order, and explains its permission', () => {
    run('pier-radio', 'Pier Radio', 'https://www.pierradio.example/shows/*');
    const index = read('core/sites/index.ts');
    expect(index).toContain("import { site as pierRadio } from './pier-radio.ts';");
    const ids = [...index.matchAll(/^import \{ site as \w+ \} from '\.\/([\w-]+)\.ts';$/gm)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual([...ids].sort());
    const listed = [...(/= \[\n([\s\S]*?)\];/.exec(index)?.[1] ?? '').matchAll(/\w+/g)].map(([name]) => name);
    expect(listed).toHaveLength(ids.length);
    expect(listed).toContain('pierRadio');
    expect(read('docs/permissions.md')).toMatch(
      /^\| `https:\/\/www\.pierradio\.example\/\*`\s+\| optional host\s+\| yes\s+\| yes\s+\| Annotates tracklists of Pier Radio/m,
    );
  });

  it('leaves the registry as it was but for the new lines', () => {
    run('0-pier', 'Pier', 'https://pier.example/s/*');
    const added = read('core/sites/index.ts').split('\n');
    const before = readFileSync(join(home, 'core/sites/index.ts'), 'utf8').split('\n');
    expect(added.filter((line) => !before.includes(line))).toEqual([
      "import { site as site0Pier } from './0-pier.ts';",
      '  site0Pier,',
    ]);
    expect(added).toHaveLength(before.length + 2);
  });

  it.each([
    [['Pier Radio', 'Pier Radio', 'https://pier.example/s/*'], 'is no id'],
    [['discogs', 'Discogs', 'https://pier.example/s/*'], 'is there already'],
    [['pier', "Pier's", 'https://pier.example/s/*'], 'is no name'],
    [['pier', 'Pier', 'pier.example'], 'is no pattern of pages'],
    [['pier', 'Pier', 'https://pier.example/'], 'is no pattern of pages'],
    [['pier', 'Pier', '*://*/shows/*'], 'is no pattern of pages'],
    [['pier', 'Pier'], 'Three words are needed'],
    [['pier', 'Pier', 'https://pier.example/s/*', 'more'], 'Three words are needed'],
  ])('refuses %j and writes nothing', (words, message) => {
    const { status, stderr } = run(...words);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
    const files = (folder: string) => readdirSync(join(folder, 'core/sites')).sort();
    expect(files(root)).toEqual(files(home));
  });
});
