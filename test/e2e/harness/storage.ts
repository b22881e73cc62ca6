import type { Session } from './session.ts';

/** Runs a function in a page of the extension, where its storage is. */
export async function inExtension<Result>(
  session: Session,
  run: (arg: number) => Result,
): Promise<Awaited<Result>> {
  const page = await session.extensionTab('popup.html');
  const result = await page.run(run, 0);
  await page.close();
  return result;
}

/** How many answers lie on the disk, as the database itself counts them. */
export function answersOnDisk(session: Session): Promise<number> {
  return inExtension(session, async () => {
    const opening = indexedDB.open('cratemark');
    // Where there is none, looking must not make one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    await new Promise((resolve) => (opening.onsuccess = opening.onerror = resolve));
    if (opening.error !== null) return 0;
    const counting = opening.result.transaction('answers').objectStore('answers').count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    opening.result.close();
    return counting.result;
  });
}

/** What the background says of its cache. */
export function troubleOf(session: Session): Promise<string | undefined> {
  return inExtension(session, async () => {
    const { runtime } = (globalThis as unknown as { chrome: ChromeLike }).chrome;
    return (await runtime.sendMessage({ to: 'background', type: 'status' })).cache.trouble;
  });
}

/** Everything in `storage.local`, as text. */
export function settingsOnDisk(session: Session): Promise<string> {
  return inExtension(session, async () => {
    const { storage } = (globalThis as unknown as { chrome: ChromeLike }).chrome;
    return JSON.stringify(await storage.local.get(null));
  });
}

interface ChromeLike {
  runtime: { sendMessage: (message: object) => Promise<{ cache: { trouble?: string } }> };
  storage: { local: { get: (keys: null) => Promise<object> } };
}
