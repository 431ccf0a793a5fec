import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell, utilityProcess } from 'electron';
import Store from 'electron-store';
import { childFlags } from '../services/exports/childProcess.ts';
import { createExportJobs } from '../services/exports/exportJobs.ts';
import { createServices } from '../services/createServices.ts';
import type { DesktopSide } from './desktopHost.ts';
import { startDesktop } from './startDesktop.ts';
import { utilityChild } from './utilityChild.ts';

/*
 * The only place where the real Electron meets the desktop host (the preload is the other side of the glass).
 * Everything is handed on as ports.
 */
const appFolder = app.getAppPath();
const inApp = (...path: string[]): string => join(appFolder, ...path);

function log(message: string, error?: unknown): void {
  process.stderr.write(`${new Date().toISOString()} ${message}${error === undefined ? '' : ` ${error instanceof Error ? error.stack : String(error)}`}\n`);
}

// A bug outside any call must not take the window, and the unsaved seconds, with it.
process.on('uncaughtException', (error) => log('Unexpected', error));
process.on('unhandledRejection', (error) => log('Unexpected', error));
// npm start passes Ctrl+C on; quitting asks and saves as the menu's Quit does.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

function startServices(side: DesktopSide) {
  const running = createServices({
    host: 'desktop',
    version: app.getVersion(),
    dataFolder: app.getPath('userData'),
    plansFolder: join(app.getPath('documents'), 'Kehys'),
    examplesFolder: inApp('examples'),
    workshop: { pageFolder: inApp('out', 'renderer') },
    exports: createExportJobs({
      typesetterPath: inApp('out', 'main', 'typesetter.js'),
      startChild: (path, args) => utilityChild(utilityProcess.fork(path, [...args], { serviceName: 'Kehys typesetter', stdio: 'ignore', execArgv: [...childFlags] })),
    }),
    log,
    ...side,
  });
  return { ...running, openPlan: running.openPath };
}

// Not awaited: Electron is ready only once this module is through, so waiting here would hang.
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
    store: new Store({ name: 'settings' }),
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
