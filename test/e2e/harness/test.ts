import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { StandInOptions } from '../../../demo/stand-in.ts';
import { FOLDERS } from './build.ts';
import { launchChromium } from './chromium.ts';
import { type SharedFirefox, startFirefox } from './firefox.ts';
import { openedOf } from './opened.ts';
import type { Kind, LaunchOptions, Session } from './session.ts';
import { makeWorld, type World } from './world.ts';

export { expect } from '@playwright/test';

export interface Options {
  standIn: StandInOptions;
  /** The page that opens after installation stays. */
  welcome: boolean;
  /** Firefox: the answer to the consent question was yes. */
  consent: boolean;
  /** The extension has a folder of its own, so that another version can take its place. */
  updatable: boolean;
}

export interface WorkerOptions {
  kind: Kind;
}

const headless = !process.env.HEADED;

/** Each test has a Beatport and an extension to itself: nothing is cached, counted or remembered from another. */
export const test = base.extend<
  Options & { world: World; folder: string; session: Session },
  WorkerOptions & { firefox: SharedFirefox | undefined }
>({
  kind: ['chromium', { option: true, scope: 'worker' }],
  firefox: [
    async ({ kind }, use) => {
      const firefox = kind === 'firefox' ? await startFirefox({ headless }) : undefined;
      await use(firefox);
      await firefox?.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  standIn: [{}, { option: true }],
  welcome: [false, { option: true }],
  consent: [true, { option: true }],
  updatable: [false, { option: true }],
  world: async ({ standIn }, use) => {
    const world = await makeWorld(standIn);
    await use(world);
    await world.close();
  },
  folder: async ({ kind, updatable }, use) => {
    if (!updatable) return use(openedOf(FOLDERS[kind]));
    const copy = mkdtempSync(join(tmpdir(), 'cratemark-extension-'));
    cpSync(openedOf(FOLDERS[kind]), copy, { recursive: true });
    await use(copy);
    rmSync(copy, { recursive: true, force: true });
  },
  session: async ({ firefox, world, consent, welcome, folder }, use) => {
    const options = { world, extension: folder, withoutConsent: !consent, withWelcome: welcome, headless };
    const session = firefox ? await firefox.install(options) : await launchChromium(options);
    await use(session);
    await session.close();
  },
});

/** One more Chromium, beside the test's own. */
export function oneMore(world: World, options: Partial<LaunchOptions> = {}): Promise<Session> {
  return launchChromium({ world, extension: openedOf(FOLDERS.chromium), headless, ...options });
}
