import { defineConfig } from 'vitest/config';

/** `npm run dist:check`: packs for all systems, which takes longer than `npm test` should. */
export default defineConfig({
  test: { include: ['release/**/*.check.ts'], testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false },
});
