import { defineConfig } from '@playwright/test';
import everyDay from '../playwright.config.ts';

// Faults that take their time. `npm run test:faults`; the quicker ones are part of every run.
export default defineConfig(everyDay, {
  testDir: '.',
  testIgnore: [],
  outputDir: '../shots/results',
  globalSetup: '../harness/build.ts',
  globalTeardown: '../harness/figures.ts',
  timeout: 150_000,
});
