import { defineConfig } from '@playwright/test';

/** Makes the README's pictures from the real app. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  globalSetup: '../machine/browserSetup.ts',
  outputDir: '../../test-results',
  timeout: 180_000,
  workers: 1,
  reporter: [['line']],
  projects: [{ name: 'web', metadata: { host: 'web' } }],
});
