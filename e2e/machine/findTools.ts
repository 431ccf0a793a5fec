import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/*
 * What the tests need beside Node: a Chromium to drive (most journeys in its headless shell) and Poppler to look at PDF pages. Both are looked for first;
 * only what is missing is fetched, and each step is said.
 */

const say = (line: string): void => {
  process.stderr.write(`[tests] ${line}\n`);
};

const browserPlaces: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function runs(command: string, ...parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;
}

/** Debian and its like, as root, with a working apt: there, missing packages can be installed. */
function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && runs('apt-get', '--version');
}

function installPackage(name: string): void {
  say(`installing ${name} with apt-get (a minute or two) …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[], env: environment };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
}

function knownBrowser(): string | undefined {
  const places = [process.env['KEHYS_BROWSER'] ?? '', ...browserPlaces, chromium.executablePath()];
  return places.find((place) => place !== '' && existsSync(place));
}

/**
 * The path of a Chromium: KEHYS_BROWSER, one that is installed, else Debian's package, else Playwright's own download.
 * @throws Error that says what to do where none can be had
 */
export function ensureBrowser(): string {
  let browser = knownBrowser();
  if (!browser && canInstallPackages()) {
    installPackage('chromium');
    browser = knownBrowser();
  }
  if (!browser) {
    say('no Chromium found; asking Playwright to download its own …');
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
    browser = knownBrowser();
  }
  if (!browser) throw new Error('No Chromium found. Install Chromium or Chrome, or set KEHYS_BROWSER to its path.');
  say(`browser: ${browser}`);
  return browser;
}

const shellPlace = '/usr/bin/chromium-headless-shell';

/** The path of Chromium's headless shell, which Debian has beside its Chromium; the whole `browser` where there is none or where another was asked for. */
export function ensureHeadlessShell(browser: string): string {
  if (browser !== browserPlaces[0]) return browser;
  if (!existsSync(shellPlace) && canInstallPackages()) installPackage('chromium-headless-shell');
  if (!existsSync(shellPlace)) return browser;
  say(`its headless shell: ${shellPlace}`);
  return shellPlace;
}

/** Makes sure that `pdftoppm` and `pdftotext` answer. @throws Error that says what to do where they cannot be had */
export function ensurePoppler(): void {
  if (runs('pdftoppm', '-v')) return;
  if (canInstallPackages()) installPackage('poppler-utils');
  if (!runs('pdftoppm', '-v')) {
    throw new Error('The tests look at PDF pages with Poppler. Install it: `apt install poppler-utils`, `brew install poppler`.');
  }
}
