import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '../../e2e/harness/test.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const OURS = readFileSync(join(ROOT, 'LICENSE'), 'utf8');

/** The zips for the stores, by what they are for. */
function makeZips(root: string, browser: string): Record<string, Buffer> {
  const out = mkdtempSync(join(tmpdir(), 'cratemark-zips-'));
  const script = `const { zip } = await import('wxt'); await zip({ browser: '${browser}', outDir: '${out}' });`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, stdio: 'ignore' });
  const files = readdirSync(out).filter((name) => name.endsWith('.zip'));
  const zips = files.map((name) => [/-(\w+)\.zip$/.exec(name)?.[1], readFileSync(join(out, name))]);
  rmSync(out, { recursive: true, force: true });
  return Object.fromEntries(zips) as Record<string, Buffer>;
}

/** The files of a zip, by its central directory. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    files.set(name, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength! + extra! + comment!;
  }
  return files;
}

test('each zip for the stores holds all licences, and the sources build the same again @built', () => {
  test.setTimeout(600_000);
  const zips = { ...makeZips(ROOT, 'chrome'), ...makeZips(ROOT, 'firefox') };
  expect(Object.keys(zips).sort()).toEqual(['chrome', 'firefox', 'sources']);
  for (const [name, zip] of Object.entries(zips)) {
    const files = unzip(zip);
    expect(files.get('LICENSE')?.toString(), name).toBe(OURS);
    const others = files.get('THIRD-PARTY-LICENSES.txt')?.toString() ?? '';
    for (const one of ['svelte', 'zod', 'p-limit', 'idb', 'webextension-polyfill', '@wxt-dev/storage'])
      expect(others, name).toContain(`\n${one} `);
  }

  const folder = mkdtempSync(join(tmpdir(), 'cratemark-sources-'));
  for (const [name, content] of unzip(zips.sources!)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const again = makeZips(folder, 'firefox');
  rmSync(folder, { recursive: true, force: true });
  expect(again.firefox!.equals(zips.firefox!)).toBe(true);
});
