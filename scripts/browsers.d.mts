export type BrowserName = 'chromium' | 'firefox';

export function ensureBrowsers(wanted?: BrowserName[]): void;
export function findBrowser(name: BrowserName): string;
