import { defineConfig } from 'vitest/config';

// What needs neither a browser's interfaces nor a process of its own. Runs in Node and again inside Deno, where the
// plugins of the extension's projects do not load.
export default defineConfig({
  test: {
    name: 'unit',
    include: ['test/core/**/*.test.ts', 'test/demo/**/*.test.ts'],
    // Thousands of sequences in `npm run attack`.
    testTimeout: process.env.CRATEMARK_ATTACK ? 3_600_000 : 30_000,
  },
});
