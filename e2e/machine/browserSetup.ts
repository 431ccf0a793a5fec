import { ensureBrowser, ensurePoppler } from './findTools.ts';

/** Before the end-to-end tests: workers read the browser's path from the environment. */
export default function setup(): void {
  process.env['KEHYS_BROWSER'] = ensureBrowser();
  ensurePoppler();
}
