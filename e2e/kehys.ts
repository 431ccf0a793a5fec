import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, chromium, test as base, type Browser, type Page } from '@playwright/test';

/** A running Kehys with folders of its own. */
export interface RunningKehys {
  readonly page: Page;
  /** Where plan files lie. */
  readonly plansFolder: string;
  /** Preferences, recents and the recovery journal. */
  readonly dataFolder: string;
  /** Console errors and page errors so far. */
  readonly errors: readonly string[];
  /** Another window on the same host; web only. */
  openWindow(): Promise<Page>;
  /** Ends the host at once, as a crash would, and starts it again on the same folders (and port) with a new window. `whileGone`: what happens in between. */
  crashAndRestart(whileGone?: () => Promise<void>): Promise<void>;
  /** Stops the host as a laptop does whose lid is closed: connections stay and nothing is said on them. Windows has no such signal; there nothing is tried. */
  freeze(meanwhile: () => Promise<void>): Promise<void>;
}

const viewport = { width: 1440, height: 900 };
export const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Electron's binary, where it is installed. Asking the package itself would try to download it. */
export function electronBinary(): string | undefined {
  const folder = 'node_modules/electron';
  if (!existsSync(join(folder, 'path.txt'))) return undefined;
  const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Why the desktop cannot be run on this machine; undefined where it can. KEHYS_ELECTRON=required makes that a failure. */
function whyNoDesktop(hasBinary: boolean, environment: NodeJS.ProcessEnv): string | undefined {
  if (!hasBinary) return 'Not run: Electron’s binary is not installed (node node_modules/electron/install.js fetches it)';
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'Not run: Chromium’s sandbox does not run as root';
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? undefined : 'Not run: there is no display (xvfb-run -a npm run e2e:desktop brings one)';
}

/** How the web host is started from here, with the port behind it. */
const startWebHost: readonly string[] = ['out/main/start.js', '--web'];

/** The web host as its own process; answers with the address that it prints. It opens a plan where one is named. */
export async function startHost(environment: NodeJS.ProcessEnv, port = '0', plan?: string, program = startWebHost): Promise<{ readonly process: ChildProcess; readonly address: string }> {
  const host = spawn(process.execPath, [...program, '--port', port, ...(plan === undefined ? [] : [plan])], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /http:\/\/\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.on('exit', (code) => reject(new Error(`The host stopped with ${code}: ${printed}`)));
  });
  return { process: host, address };
}

async function frozen(host: ChildProcess, meanwhile: () => Promise<void>): Promise<void> {
  if (process.platform === 'win32') return;
  host.kill('SIGSTOP');
  try {
    await meanwhile();
  } finally {
    host.kill('SIGCONT');
  }
}

async function end(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = new Promise((resolve) => host.once('exit', resolve));
  host.kill(signal);
  await ended;
}

interface Fixtures {
  readonly kehys: RunningKehys;
}

interface WorkerFixtures {
  /**
   * A whole Chromium, with its own keyboard shortcuts and toolbars, as people have it. Otherwise its headless shell does,
   * where there is one: the same engine with less around it, and a journey takes a fifth less time.
   */
  readonly wholeBrowser: boolean;
  /** Starts at the first call; each test has a context of its own in it. */
  readonly chromiumOfWorker: () => Promise<Browser>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  wholeBrowser: [false, { scope: 'worker', option: true }],
  chromiumOfWorker: [
    async ({ wholeBrowser }, use) => {
      let browser: Promise<Browser> | undefined;
      const executablePath = process.env[wholeBrowser ? 'KEHYS_BROWSER' : 'KEHYS_HEADLESS_SHELL'];
      await use(() => (browser ??= chromium.launch({ executablePath, args: browserFlags })));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],
  kehys: async ({ chromiumOfWorker }, use, testInfo) => {
    const desktop = testInfo.project.metadata['host'] === 'desktop';
    const binary = electronBinary();
    const reason = desktop ? whyNoDesktop(binary !== undefined, process.env) : undefined;
    if (reason !== undefined && process.env['KEHYS_ELECTRON'] === 'required') throw new Error(reason);
    test.skip(reason !== undefined, reason);
    const root = await mkdtemp(join(tmpdir(), 'kehys-e2e-'));
    const dataFolder = join(root, 'data');
    const plansFolder = join(root, 'plans');
    const environment = { ...process.env, KEHYS_DATA: dataFolder, KEHYS_PLANS: plansFolder, BROWSER: 'none', LANG: 'en_GB.UTF-8', LC_ALL: '' };
    const errors: string[] = [];
    const watch = (page: Page): Page => {
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      return page;
    };
    if (desktop && binary) {
      let app = await _electron.launch({ executablePath: binary, args: ['.'], env: environment });
      let page = watch(await app.firstWindow());
      await use({
        get page() {
          return page;
        },
        plansFolder,
        dataFolder,
        errors,
        openWindow: () => Promise.reject(new Error('One window on the desktop')),
        crashAndRestart: async (whileGone) => {
          await end(app.process(), 'SIGKILL');
          await whileGone?.();
          app = await _electron.launch({ executablePath: binary, args: ['.'], env: environment });
          page = watch(await app.firstWindow());
        },
        freeze: (meanwhile) => frozen(app.process(), meanwhile),
      });
      await app.close();
    } else {
      const [started, browser] = await Promise.all([startHost(environment), chromiumOfWorker()]);
      let host = started;
      const context = await browser.newContext({ viewport, locale: 'en-GB', acceptDownloads: true, reducedMotion: 'reduce' });
      context.setDefaultTimeout(20_000);
      let page = watch(await context.newPage());
      await page.goto(host.address);
      await use({
        get page() {
          return page;
        },
        plansFolder,
        dataFolder,
        errors,
        openWindow: async () => {
          const other = watch(await context.newPage());
          await other.goto(host.address);
          return other;
        },
        crashAndRestart: async (whileGone) => {
          await end(host.process, 'SIGKILL');
          await page.close();
          await whileGone?.();
          host = await startHost(environment, new URL(host.address).port);
          page = watch(await context.newPage());
          await page.goto(host.address);
        },
        freeze: (meanwhile) => frozen(host.process, meanwhile),
      });
      if (testInfo.status !== testInfo.expectedStatus) await page.screenshot({ path: testInfo.outputPath('failed.png') });
      await context.close();
      await end(host.process, 'SIGTERM');
    }
    await rm(root, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
