import type { Session } from './session.ts';

/** As an options page of the extension would store them. The tab in front stays in front. */
export async function change(session: Session, settings: Record<string, unknown>): Promise<void> {
  const page = await session.extensionTab('popup.html');
  await page.run(
    (wanted) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
        }
      ).chrome.storage.local.set(wanted),
    settings,
  );
  await page.close();
}
