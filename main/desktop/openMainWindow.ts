import type { BrowserWindow } from 'electron';
import { readPreferences } from '../services/preferences.ts';
import { appAddress } from './appOrigin.ts';
import type { DesktopPorts } from './desktopHost.ts';
import type { ElectronPorts } from './electronPorts.ts';
import { windowOptions } from './windowOptions.ts';
import { restoredState, type WindowState } from './windowState.ts';

const stateKey = 'window';

/** Opens the window where it last was and loads the page. `onShown` is called once it is visible. */
export function openMainWindow(
  electron: Pick<ElectronPorts, 'createWindow' | 'screen' | 'nativeTheme'>,
  ports: Pick<DesktopPorts, 'store' | 'preload' | 'icon' | 'log'>,
  onShown: () => void,
): BrowserWindow {
  const screens = electron.screen.getAllDisplays().map((display) => display.workArea);
  const state = restoredState(ports.store.get(stateKey), screens);
  const { theme } = readPreferences(ports.store);
  const system = electron.nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  const window = electron.createWindow(
    windowOptions({ preload: ports.preload, bounds: state.bounds, theme: theme === 'system' ? system : theme, icon: ports.icon }),
  );
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
    onShown();
  });
  const keepState = (): void => {
    const kept: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    ports.store.set(stateKey, kept);
  };
  window.on('close', keepState);
  window.loadURL(appAddress).catch((error: unknown) => ports.log('The page could not be loaded', error));
  return window;
}
