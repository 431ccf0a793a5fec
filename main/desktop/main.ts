import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell, utilityProcess } from 'electron';
import { childEnvironment } from '../services/exports/childProcess.ts';
import { createExportJobs } from '../services/exports/exportJobs.ts';
import { crashesFolder, CrashReports } from '../services/diagnosis/crashReports.ts';
import { runtimeOf } from '../services/diagnosis/runtimeOf.ts';
import { createServices } from '../services/createServices.ts';
import type { DesktopSide } from './desktopHost.ts';
import type { UpdateSource } from './updates/signedProvider.ts';
import { UpdateCourse, type Updater } from './updates/updateCourse.ts';
import { updateSource } from './updates/updateSource.ts';
import { settingsStore } from './settingsStore.ts';
import { startDesktop } from './startDesktop.ts';
import { utilityChild } from './utilityChild.ts';

/* The only module that imports the real Electron (besides the preload). Everything is passed on as ports. */
const appFolder = app.getAppPath();
const inApp = (...path: string[]): string => join(appFolder, ...path);

function log(message: string, error?: unknown): void {
  process.stderr.write(`${new Date().toISOString()} ${message}${error === undefined ? '' : ` ${error instanceof Error ? error.stack : String(error)}`}\n`);
}

// A bug outside any call must not end the process, which holds edits of the last seconds.
const dataFolder = app.getPath('userData');
const crashes = new CrashReports({ folder: crashesFolder(dataFolder), home: app.getPath('home'), now: () => new Date(), log });
const report = (what: string, error: unknown): void => crashes.write({ what, error, runtime: runtimeOf(process.versions) });
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log('Unexpected', error);
    report('host', error);
  });
}
// npm start passes Ctrl+C on; like the menu's Quit it asks and saves.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

function startServices(side: DesktopSide) {
  const running = createServices({
    host: 'desktop',
    version: app.getVersion(),
    dataFolder,
    crashes,
    plansFolder: join(app.getPath('documents'), 'Kehys'),
    examplesFolder: inApp('examples'),
    workshop: { pageFolder: inApp('out', 'renderer') },
    exports: createExportJobs({
      typesetterPath: inApp('out', 'main', 'typesetter.js'),
      startChild: (path, args, flags) => utilityChild(utilityProcess.fork(path, [...args], { serviceName: 'Kehys typesetter', stdio: 'ignore', execArgv: [...flags], env: childEnvironment() })),
    }),
    log,
    ...side,
  });
  return { ...running, openPlan: running.openPath };
}

/** Only an installed release looks for updates. */
const source = app.isPackaged ? updateSource(appFolder) : undefined;
const every = (milliseconds: number, task: () => void): (() => void) => {
  const timer = setInterval(task, milliseconds);
  return () => clearInterval(timer);
};

/** Loaded only when updates are looked for. */
async function loadUpdater(from: UpdateSource): Promise<Updater> {
  const [{ leadUpdater }, library] = await Promise.all([import('./updates/electronUpdater.ts'), import('electron-updater')]);
  return leadUpdater(library.default.autoUpdater, from, log);
}

// Not awaited: Electron becomes ready only after this module has run, so waiting here would hang.
startDesktop(
  {
    app,
    createWindow: (options) => new BrowserWindow(options),
    dialog,
    ipcMain,
    setMenu: (template) => {
      const menu = Menu.buildFromTemplate(template);
      Menu.setApplicationMenu(menu);
    },
    nativeTheme,
    protocol,
    screen,
    session: () => session.defaultSession,
    shell,
  },
  {
    platform: process.platform,
    commandLine: process.argv,
    workingFolder: process.cwd(),
    rendererFolder: inApp('out', 'renderer'),
    preload: inApp('out', 'preload', 'preload.cjs'),
    icon: inApp('main', 'desktop', 'assets', 'icon.png'),
    readFile,
    store: settingsStore(log),
    report,
    ...(source ? { startUpdates: (side) => new UpdateCourse({ ...side, log, every, updater: () => loadUpdater(source) }) } : {}),
    startServices,
    wait,
    log,
    opened: () => void process.send?.('kehys:window-open'),
  },
).catch((error: unknown) => {
  log('Kehys could not start', error);
  dialog.showErrorBox('Kehys', error instanceof Error ? error.message : String(error));
  app.exit(1);
});
