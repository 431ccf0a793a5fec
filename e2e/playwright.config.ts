import { defineConfig } from '@playwright/test';

/**
 * The same specs for both hosts: `web` drives a Chromium against the web host, `desktop` drives real Electron where
 * its binary is installed and skips, saying so, where it is not.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './machine/browserSetup.ts',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'web', metadata: { host: 'web' } },
    { name: 'desktop', metadata: { host: 'desktop' } },
  ],
});
