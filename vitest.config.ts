import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['shared/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'e2e/lives/*.test.ts'],
    globalSetup: ['e2e/machine/unitSetup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
