import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readList } from '../harness/questions.ts';
import { answersOnDisk } from '../harness/storage.ts';
import { expect, oneMore, test } from '../harness/test.ts';

test('answers whose files were damaged are asked for and kept again @chromium', async ({ world }) => {
  const profile = mkdtempSync(join(tmpdir(), 'cratemark-chromium-'));
  const first = await oneMore(world, { profile });
  await readList(first);
  expect(await answersOnDisk(first)).toBe(6);
  await first.close();
  const { requests } = world.standIn.stats();
  expect(damage(join(profile, 'Default/IndexedDB'))).toBeGreaterThan(0);
  // Nothing is installed this time, so nobody is welcomed.
  const second = await oneMore(world, { profile, withWelcome: true });
  await readList(second);
  expect(world.standIn.stats().requests).toBe(2 * requests);
  await readList(second);
  expect(world.standIn.stats().requests).toBe(2 * requests);
  expect(await answersOnDisk(second)).toBe(6);
  await second.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a damaged database under a running browser costs no row @firefox', async ({ session, world }) => {
  await readList(session);
  await session.killBackground();
  await session.damageDisk?.();
  await readList(session);
  const { requests } = world.standIn.stats();
  await readList(session);
  expect(world.standIn.stats().requests).toBe(requests);
});

/** Overwrites every file below a folder; how many there were. */
function damage(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  for (const path of files) writeFileSync(path, Buffer.alloc(Math.max(64, statSync(path).size), 0x5a));
  return files.length;
}
