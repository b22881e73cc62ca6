import { defineConfig } from 'vitest/config';

// Three projects: `unit` runs in Node and again inside Deno (scripts/test.mjs), `corpus` needs ../shared, `cli` starts
// processes. Timeouts bound a hang; nothing asserts a duration.
export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      { test: { name: 'unit', include: ['test/core/**/*.test.ts', 'test/match/**/*.test.ts', 'test/demo/**/*.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'corpus', include: ['test/corpus/**/*.test.ts'], testTimeout: 240_000 } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
