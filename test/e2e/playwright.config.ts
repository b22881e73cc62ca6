import { defineConfig } from '@playwright/test';
import type { Options, WorkerOptions } from './harness/test.ts';

// Both browsers in one run and one report. A title ends with @chromium or @firefox where only one of them has the thing;
// @built tests read the built files and need no browser. Figures and pictures go to `shots/`.
const only = (kind: string) =>
  new RegExp(['@chromium', '@firefox', '@built'].filter((tag) => tag !== kind).join('|'));
const report = process.env.E2E_REPORT;

export default defineConfig<Options, WorkerOptions>({
  testDir: '.',
  testMatch: '**/*.test.ts',
  testIgnore: 'slow/**',
  outputDir: 'shots/results',
  // Our own drawing, taken by us: `--update-snapshots` after a change that is meant.
  snapshotPathTemplate: '{testDir}/reference/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: process.env.CI === 'true',
  // Bounds a hang, on a busy machine too; nothing asserts a duration.
  expect: { timeout: 20_000 },
  globalSetup: './harness/build.ts',
  globalTeardown: './harness/figures.ts',
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as ['json', object]] : [])],
  projects: [
    { name: 'built', grep: /@built/ },
    { name: 'chromium', use: { kind: 'chromium' }, grepInvert: only('@chromium') },
    { name: 'firefox', use: { kind: 'firefox' }, grepInvert: only('@firefox') },
  ],
});
