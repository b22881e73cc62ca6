import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siteDefine } from './extension/build/site-build.ts';

// Each project gets its own `define`: the plugin writes into it.

/** Thousands of sequences in `npm run attack`. */
const ATTACK_MS = process.env.CRATEMARK_ATTACK ? 3_600_000 : 120_000;

// `unit` is in vitest.core.config.ts; `corpus` needs ../shared, `cli` starts processes; the last three run with WXT's fake
// browser. Timeouts bound a hang; nothing asserts a duration.
export default defineConfig({
  test: {
    projects: [
      './vitest.core.config.ts',
      project('house', ['test/house'], 60_000),
      project('corpus', ['test/corpus'], 240_000),
      project('cli', ['test/cli'], 120_000),
      {
        plugins: [WxtVitest()],
        define: { ...siteDefine },
        ...project('attack', ['test/attack'], ATTACK_MS, 'node', ['test/attack/browser/**']),
      },
      {
        plugins: [WxtVitest()],
        define: { ...siteDefine },
        ...project('extension', ['test/extension'], 60_000),
      },
      {
        plugins: [svelte({ configFile: false }), WxtVitest()],
        define: { ...siteDefine },
        resolve: { conditions: ['browser'] },
        ...project('components', ['test/components'], 60_000, 'happy-dom'),
      },
    ],
  },
});

function project(
  name: string,
  folders: string[],
  testTimeout = 20_000,
  environment: 'node' | 'happy-dom' = 'node',
  exclude: string[] = [],
) {
  const include = folders.map((folder) => `${folder}/**/*.test.ts`);
  const setupFiles = ['test/open-roots.ts', 'test/end-timers.ts'];
  return { test: { name, include, exclude, environment, testTimeout, setupFiles } };
}
