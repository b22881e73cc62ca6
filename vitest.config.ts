import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { siteDefine as define } from './extension/site-build.ts';

// `unit` is in vitest.core.config.ts; `corpus` needs ../shared, `cli` starts processes; the last
// three run with WXT's fake browser. Timeouts bound a hang; nothing asserts a duration.
export default defineConfig({
  test: {
    projects: [
      './vitest.core.config.ts',
      project('house', ['test/house'], 60_000),
      project('corpus', ['test/corpus'], 240_000),
      project('cli', ['test/cli'], 120_000),
      { plugins: [WxtVitest()], define, ...project('extension', ['test/extension'], 60_000) },
      {
        plugins: [svelte({ configFile: false }), WxtVitest()],
        define,
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
) {
  return {
    test: { name, include: folders.map((folder) => `${folder}/**/*.test.ts`), environment, testTimeout },
  };
}
