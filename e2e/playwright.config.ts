import { defineConfig } from '@playwright/test';

/**
 * The same specs for both hosts: `web` drives a Chromium against the web host, `desktop` drives real Electron where
 * its binary is installed and skips, saying so, where it is not.
 *
 * Where CI is set, a journey that fails is run once more and listed as flaky when it then passes: machines there stall.
 * On a person's own machine the first failure counts.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './machine/browserSetup.ts',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'web', metadata: { host: 'web' } },
    { name: 'desktop', metadata: { host: 'desktop' } },
  ],
});
