import { defineConfig } from '@playwright/test';

/** The speed runs: one at a time, nothing else beside them. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.perf.ts',
  globalSetup: '../machine/browserSetup.ts',
  outputDir: '../../test-results',
  timeout: 900_000,
  workers: 1,
  reporter: [['line']],
  projects: [{ name: 'web', metadata: { host: 'web' } }],
});
