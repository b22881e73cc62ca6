import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningStandIn, startStandIn } from '../../demo/server.ts';

const root = resolve(import.meta.dirname, '../..');
const tool = (name: string) => join(root, 'node_modules/.bin', name);
/** Not in step: the stand-in that is asked runs in this process. */
const run = promisify(execFile);
/** Compilers take their time on a busy machine. */
const PATIENT_MS = 240_000;

// The same in every runtime. What it is to find is in demo/hand-made.ts.
const ASK = `import { createClient, createLookup, parseLine } from 'cratemark';
export async function ask(origin) {
  const lookup = createLookup({ client: createClient({ origin }) });
  const result = await lookup.find(parseLine('Maro Kestling - Copper Sky (Tilde Ravnsborg Remix)'));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const { mix, bpm, key } = result.match.track ?? {};
  return JSON.stringify([mix, bpm, key?.name]);
}
`;
const FOUND = '["Tilde Ravnsborg Remix",125,"E Minor"]\n';

/** Packed and installed as anybody would, far from this repository, so that nothing here can help. */
describe('the packed package', { timeout: PATIENT_MS }, () => {
  let folder = '';
  let standIn: RunningStandIn;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const inFolder = async (program: string, ...words: string[]) =>
    (await run(program, words, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } })).stdout;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cratemark-package-'));
    standIn = await startStandIn({ pages: false });
    for (const script of ['scripts/build-cli.mjs', 'scripts/build-core.mjs'])
      execFileSync(process.execPath, [script], { cwd: root, stdio: 'pipe' });
    // What `prepack` does beside that is installing.
    const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
    execFileSync('npm', words, { cwd: root, stdio: 'pipe' });
    const [tarball = ''] = readdirSync(folder);
    write('package.json', '{"type":"module"}');
    await inFolder('npm', 'install', '--offline', '--silent', join(folder, tarball));
    write('ask.mjs', ASK);
    write('program.mjs', "import { ask } from './ask.mjs';\nconsole.log(await ask(process.argv[2]));\n");
  }, PATIENT_MS);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await standIn.close();
  });

  it('needs no other, and holds nothing of ours but what was built', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'cratemark',
    ]);
    expect(readdirSync(join(folder, 'node_modules/cratemark')).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ]);
  });

  it('is imported by a program for Node', async () => {
    expect(await inFolder(process.execPath, 'program.mjs', standIn.origin)).toBe(FOUND);
  });

  it('is imported by a program for Deno, with its types', async () => {
    write('deno.json', '{"nodeModulesDir":"manual","lock":false}');
    write('typed.ts', "import { parseLine } from 'cratemark';\nconst title: string = parseLine('').title;\n");
    await inFolder(tool('deno'), 'check', '--quiet', 'typed.ts');
    // What is no error tells nothing where there are no types at all.
    write('wrong.ts', "import { parseLine } from 'cratemark';\nconst title: number = parseLine('').title;\n");
    await expect(inFolder(tool('deno'), 'check', '--quiet', 'wrong.ts')).rejects.toThrow('TS2322');
    expect(await inFolder(tool('deno'), 'run', '-A', '--quiet', 'program.mjs', standIn.origin)).toBe(FOUND);
  });

  it('goes into a bundle for browsers, which a worker runtime runs as well', async () => {
    write('worker.mjs', WORKER);
    const { outputFiles, metafile } = await build({
      entryPoints: [join(folder, 'worker.mjs')],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      metafile: true,
    });
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    write('bundle.mjs', outputFiles.map(({ text }) => text).join(''));
    write('worker.capnp', configOf(standIn.origin));
    const { stdout, stderr } = await run(tool('workerd'), ['test', 'worker.capnp'], { cwd: folder });
    expect(stdout + stderr).toContain(FOUND);
  });

  it.each([
    ['a server, without the DOM library', 'NodeNext', [], 'object'],
    ['a page, as those of the DOM', 'Bundler', ['DOM'], 'Element'],
  ])('has types that check in a program for %s', (_, moduleResolution, libraries, element) => {
    write('typed.ts', `${TYPED}export const elements: ${element}[] = rows.map((row) => row.element);\n`);
    write('tsconfig.json', tsconfig(['ES2023', ...libraries], moduleResolution));
    expect(spawnSync(tool('tsc'), ['-p', '.'], { cwd: folder, encoding: 'utf8' }).stdout).toBe('');
  });

  it('brings a command, which says what it lacks for web pages', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const command = join(folder, 'node_modules/.bin/cratemark');
    expect(await inFolder(command, '--version')).toBe(`cratemark ${version}\n`);
    write('page.html', '<!DOCTYPE html><title>Set</title><ol><li>Maro Kestling - Copper Sky</ol>');
    const { status, stderr } = spawnSync(command, ['page.html'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe(
      'cratemark: page.html is a web page, and reading pages needs jsdom. Run npm install jsdom, then try again.\n',
    );
    expect(status).toBe(2);
  });
});

const WORKER = `import { ask } from './ask.mjs';
export default { test: async (_controller, { ORIGIN }) => console.log(await ask(ORIGIN)) };
`;

function configOf(origin: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "internet", network = (allow = ["local"])),
  (name = "main", worker = (
    modules = [(name = "bundle", esModule = embed "bundle.mjs")],
    compatibilityDate = "2026-11-01",
    bindings = [(name = "ORIGIN", text = "${origin}")],
  )),
]);
`;
}

const TYPED = `import { createClient, createLookup, findTracklists, type Lookup, type PageDocument } from 'cratemark';
declare const page: PageDocument;
export const lookup: Lookup = createLookup({ client: createClient() });
const rows = findTracklists(page, 'https://example.com/').flatMap((list) => list.rows);
`;

function tsconfig(lib: string[], moduleResolution: string): string {
  const types = { types: ['node'], typeRoots: [join(root, 'node_modules/@types')] };
  const module = moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext';
  const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
  const compilerOptions = { target: 'ES2023', lib, module, moduleResolution, ...types, ...strict };
  return JSON.stringify({ compilerOptions, files: ['typed.ts'] });
}

describe('the package for JSR', { timeout: PATIENT_MS }, () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(root, name), 'utf8')) as { name: string; version: string };
  const deno = (...words: string[]) =>
    spawnSync(tool('deno'), words, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

  it('has the name and the version of the one for npm', () => {
    const { name, version } = read('package.json');
    expect(read('deno.json')).toMatchObject({ name: `@${name}/${name}`, version });
  });

  it('documents everything that is public', () => {
    const { status, stderr } = deno('doc', '--lint', 'core/index.ts');
    expect(stderr.match(/^error.*\n.*/gm) ?? []).toEqual([]);
    expect(status).toBe(0);
  });

  it('could be published, with its own files alone', () => {
    const { status, stderr } = deno('publish', '--dry-run', '--allow-dirty');
    expect(stderr).toContain('Success');
    const files = [...stderr.matchAll(/^ *file:\/\/(\S+) \(/gm)].map(([, file = '']) =>
      file.slice(root.length + 1),
    );
    expect(files).toEqual(
      expect.arrayContaining(['core/index.ts', 'cli/main.ts', 'package.json', 'LICENSE']),
    );
    expect(
      files.filter((file) => !/^(?:core|cli)\/|^(?:package|deno)\.json$|^README\.md$|^LICENSE$/.test(file)),
    ).toEqual([]);
    expect(status).toBe(0);
  });
});
