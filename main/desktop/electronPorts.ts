import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
  Screen,
  Session,
  Shell,
} from 'electron';

/** The part of Electron that the desktop host uses. Only main.ts imports the real one; everything else gets it here, so that tests run without Electron. */
export interface ElectronPorts {
  readonly app: Pick<
    App,
    'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'on' | 'getLocale' | 'addRecentDocument' | 'setAppUserModelId'
  >;
  createWindow(options: BrowserWindowConstructorOptions): BrowserWindow;
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;
  readonly ipcMain: Pick<IpcMain, 'on' | 'off' | 'handle'>;
  setMenu(template: MenuItemConstructorOptions[]): void;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  /** The session of all windows; only once the app is ready. */
  session(): Session;
  readonly shell: Pick<Shell, 'openExternal'>;
}
