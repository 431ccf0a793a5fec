import { ensureBrowser, ensureHeadlessShell, ensurePoppler } from './findTools.ts';

/** Before the end-to-end tests: workers read the browsers' paths from the environment. */
export default function setup(): void {
  const browser = ensureBrowser();
  process.env['KEHYS_BROWSER'] = browser;
  process.env['KEHYS_HEADLESS_SHELL'] = ensureHeadlessShell(browser);
  ensurePoppler();
}
