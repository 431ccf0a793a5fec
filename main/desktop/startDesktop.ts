import type { BrowserWindow } from 'electron';
import { desktopTexts } from '../../shared/messages/desktop.ts';
import { wordFailure } from '../../shared/messages/failures.ts';
import { languages, say, type Language } from '../../shared/messages/text.ts';
import { callService } from '../services/methods/callService.ts';
import { readPreferences, type PreferenceStore } from '../services/preferences.ts';
import { appScheme } from './appOrigin.ts';
import { appSchemePrivileges, createAppHandler } from './appProtocol.ts';
import { channels } from './channels.ts';
import { guardClose } from './closeFlow.ts';
import { survivePageCrashes } from './crashes.ts';
import type { DesktopPorts } from './desktopHost.ts';
import { askOnFailedClose, fileDialogs } from './dialogs.ts';
import type { ElectronPorts } from './electronPorts.ts';
import { openExternalAddress } from './externalAddress.ts';
import { flushPage } from './flush.ts';
import { serveIpcCalls } from './ipcCalls.ts';
import { serveIpcSockets } from './ipcSockets.ts';
import { menuTemplate } from './menu.ts';
import { guardContents, guardSession } from './navigationGuards.ts';
import { followOpenedPlans } from './openedPlans.ts';
import { openMainWindow } from './openMainWindow.ts';
import { createPersonGestures } from './personGestures.ts';
import { createPlanRequests, planPathsIn, type PlanRequests } from './planRequests.ts';

/**
 * The desktop host from start to quit: one process, one window. A second start passes its plan to the first and ends. Everything
 * that Electron needs to know before it is ready is set before the first await.
 */
export async function startDesktop(electron: ElectronPorts, ports: DesktopPorts): Promise<void> {
  const { app } = electron;
  app.enableSandbox();
  // Windows groups windows and keeps recent plans under this name.
  app.setAppUserModelId(appId);
  electron.protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  let window: BrowserWindow | undefined;
  const requests = createPlanRequests();
  const [startWith, ...others] = planPathsIn(ports.commandLine, ports.workingFolder);
  others.forEach(requests.ask);
  listenToApp(electron, ports, requests, () => window);

  await app.whenReady();
  const systemLanguage = languages.find((language) => app.getLocale().split('-')[0] === language) ?? 'en';
  const language = (): Language => {
    const chosen = readPreferences(ports.store).language;
    return chosen === 'system' ? systemLanguage : chosen;
  };
  const askAboutAddress = (address: string) =>
    openExternalAddress(address, { dialog: electron.dialog, shell: electron.shell, language: language() });

  const gestures = createPersonGestures(() => performance.now());
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, gestures, (address) => void askAboutAddress(address));
    gestures.follow(contents);
  });
  guardSession(electron.session(), gestures);
  electron.protocol.handle(appScheme, createAppHandler(ports.rendererFolder, ports.readFile));

  const setMenu = (): void => {
    const run = (commandId: string): void => window?.webContents.send(channels.command, commandId);
    const focusedPage = () => (window?.webContents.isFocused() ? window.webContents : undefined);
    electron.setMenu(menuTemplate({ language: language(), platform: ports.platform, ownKeys: readPreferences(ports.store).keys, run, focusedPage }));
  };
  const dialogPorts = { dialog: electron.dialog, parent: () => window, language };
  const updates = ports.startUpdates?.({
    looksByItself: () => readPreferences(ports.store).updates,
    onChange: (state) => window?.webContents.send(channels.update, state),
    close: () => window?.close(),
  });
  const { services, documentServer, ...running } = ports.startServices({
    dialogs: fileDialogs(dialogPorts),
    preferenceStore: tellingStore(ports.store, setMenu),
    systemLanguage,
    startWith,
    updates,
    onOpened: (path) => app.addRecentDocument(path),
    openAddress: async (address) => void (await askAboutAddress(address)),
  });
  const openedPlans = followOpenedPlans(services);

  serveIpcCalls({
    ipcMain: electron.ipcMain,
    contentsId: () => window?.webContents.id,
    call: async (method, input) => {
      const outcome = await callService(services, method, input, ports.log);
      openedPlans.note(method, input, outcome);
      return outcome;
    },
  });
  const closeSockets = serveIpcSockets({
    ipcMain: electron.ipcMain,
    contents: () => window?.webContents,
    connect: (socket) => documentServer.connect(socket),
  });

  setMenu();
  const opened = openMainWindow(electron, ports, () => ports.opened());
  window = opened;
  watchPage(opened, electron, ports, language, closeSockets);
  const stopLooking = updates?.begin();
  opened.on('closed', () => {
    stopLooking?.();
    window = undefined;
    closeSockets();
  });
  guardClose(opened, {
    flush: async () => {
      // A field that is being edited writes itself when it loses the focus.
      opened.blurWebView();
      await flushPage({ ipcMain: electron.ipcMain, contents: opened.webContents, wait: ports.wait });
    },
    save: openedPlans.saveAll,
    ask: (failure) => askOnFailedClose(dialogPorts, failure),
    stay: () => updates?.stay(),
    letGo: async (isAllSaved) => {
      const isClosed = await running.close().then(
        () => true,
        (error: unknown) => {
          ports.log('A plan could not be closed', error);
          return false;
        },
      );
      updates?.closed(isAllSaved && isClosed);
    },
  });

  requests.serve((path) => {
    void running.openPlan(path).then((plan) => {
      if (plan.ok) {
        openedPlans.note('plans.open', { file: path }, plan);
        window?.webContents.send(channels.openPlan, plan.value);
      } else electron.dialog.showErrorBox(say(desktopTexts.openFailed, language()), wordFailure(plan.failure, language()));
    });
  });
}

/** What the app itself reports: plans to open, a second start, child processes that crash. */
function listenToApp({ app }: ElectronPorts, ports: DesktopPorts, requests: PlanRequests, window: () => BrowserWindow | undefined): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requests.ask(path);
  });
  app.on('second-instance', (_event, commandLine, workingFolder) => {
    planPathsIn(commandLine, workingFolder).forEach(requests.ask);
    const shown = window();
    if (shown?.isMinimized()) shown.restore();
    shown?.focus();
  });
  // Kehys opens files, not addresses: no page elsewhere can make it do anything.
  app.on('open-url', (event) => event.preventDefault());
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName, name }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') ports.report(`${type} ${serviceName ?? name ?? ''}`.trim(), `${reason} (exit code ${exitCode})`);
  });
  app.on('window-all-closed', () => app.quit());
}

/** The page may crash, be reloaded, and open the presenter's window. */
function watchPage(opened: BrowserWindow, { dialog }: ElectronPorts, ports: DesktopPorts, language: () => Language, closeSockets: () => void): void {
  survivePageCrashes(opened, { dialog, language, log: ports.log, report: ports.report });
  // A reloaded page opens new sockets and numbers them from 1 again.
  opened.webContents.on('did-navigate', closeSockets);
  opened.webContents.on('render-process-gone', closeSockets);
  // The presenter's window closes with the main one.
  opened.webContents.on('did-create-window', (presenter) => {
    presenter.removeMenu();
    opened.once('closed', () => presenter.destroy());
  });
}

/** As in electron-builder.yml. */
const appId = 'fi.kehys.app';

/** The same store, with a call whenever something is set, since the menu follows the chosen language. */
function tellingStore(store: PreferenceStore, onSet: () => void): PreferenceStore {
  return {
    get: (key) => store.get(key),
    set: (key, value) => {
      store.set(key, value);
      onSet();
    },
  };
}
