import type { BrowserContext } from '@playwright/test';

/** What a reader does on the browser's own page of extensions. */
export interface ExtensionsPage {
  setEnabled: (on: boolean) => Promise<void>;
  configure: (
    choice: { incognitoAccess: true } | { hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' },
  ) => Promise<void>;
  /** Reads the extension's folder anew. */
  reload: () => Promise<void>;
}

export function extensionsPage(context: BrowserContext, id: string): ExtensionsPage {
  const run = async (script: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(script);
    await page.close();
  };
  // Only in developer mode an extension from a folder comes back after it was reloaded, which some choices do.
  const developing = (script: string) =>
    run(`(async () => {
      const done = (call) => new Promise((resolve) => call(resolve));
      await done((r) => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, r));
      const id = ${JSON.stringify(id)};
      ${script}
    })()`);
  return {
    setEnabled: (on) => run(`chrome.management.setEnabled(${JSON.stringify(id)}, ${on})`),
    configure: (choice) =>
      developing(
        `await done((r) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, ...${JSON.stringify(choice)} }, r));`,
      ),
    reload: () => developing('await done((r) => chrome.developerPrivate.reload(id, {}, r));'),
  };
}
