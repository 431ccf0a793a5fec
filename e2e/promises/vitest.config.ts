import { defineConfig } from 'vitest/config';

/** `npm run promises`: the properties of documents and their past, thousands of runs each (`npm test` tries some of them), and what is promised of disks. */
export default defineConfig({
  test: {
    include: ['e2e/promises/*.promise.ts', 'shared/edits/properties.test.ts', 'shared/history/takeBack.test.ts', 'main/services/merge/mergeCopies.test.ts'],
    setupFiles: ['e2e/promises/manyRuns.ts'],
    env: { KEHYS_RUNS: process.env['KEHYS_RUNS'] ?? '2000' },
    testTimeout: 0,
  },
});
