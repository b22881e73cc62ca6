import { readList } from './harness/questions.ts';
import { answersOnDisk, inExtension, troubleOf } from './harness/storage.ts';
import { expect, test } from './harness/test.ts';

test('a full disk costs no row, and no request twice while the background lives @chromium', async ({
  session,
  world,
}) => {
  await session.fillDisk();
  await readList(session);
  const { requests } = world.standIn.stats();
  await readList(session);
  expect(world.standIn.stats().requests).toBe(requests);
  expect(await troubleOf(session)).toBe('full');
});

test('answers that were deleted under a running background are asked for and kept again', async ({
  session,
}) => {
  await readList(session);
  await inExtension(session, () => {
    const deleting = indexedDB.deleteDatabase('cratemark');
    return new Promise((resolve) => (deleting.onsuccess = () => resolve(0)));
  });
  expect(await answersOnDisk(session)).toBe(0);
  await readList(session);
  expect(await answersOnDisk(session)).toBe(6);
});

test('a database of a later version is left alone, and answers are kept in memory', async ({
  session,
  world,
}) => {
  await inExtension(session, async () => {
    for (const name of ['cratemark', 'cratemark-corrections']) {
      const opening = indexedDB.open(name, 99);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      opening.result.close();
    }
  });
  await readList(session);
  const { requests } = world.standIn.stats();
  await readList(session);
  expect(world.standIn.stats().requests).toBe(requests);
  expect(await troubleOf(session)).toBe('unavailable');
});
