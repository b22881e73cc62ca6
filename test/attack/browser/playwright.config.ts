import { defineConfig } from '@playwright/test';
import everyDay from '../../e2e/playwright.config.ts';

// What an attacker does to the built extension, in both browsers. `npm run attack`; not part of every run.
export default defineConfig(everyDay, {
  testDir: '.',
  testIgnore: [],
  outputDir: '../../e2e/shots/results',
  timeout: 300_000,
  globalSetup: '../../e2e/harness/build.ts',
  globalTeardown: '../../e2e/harness/figures.ts',
});
