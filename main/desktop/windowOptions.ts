import type { BrowserWindowConstructorOptions } from 'electron';
import type { Bounds } from './windowState.ts';

/** The smallest window in which the start screen, and the canvas with one panel, are usable. */
const smallest = { width: 800, height: 560 };

/** The window's colour before its page is painted, equal to the page's (renderer/design/hues.css), so that nothing flashes. */
const backgrounds = { light: '#f5f4f0', dark: '#17191c' } as const;

/**
 * The options of the main window: its page is sandboxed, isolated from the preload, and has no Node.
 * @param options.preload the absolute path of the CommonJS bundle, as sandboxed preloads must be
 */
export function windowOptions(options: {
  preload: string;
  bounds: Bounds;
  theme: keyof typeof backgrounds;
  icon?: string;
}): BrowserWindowConstructorOptions {
  return {
    ...options.bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Kehys',
    show: false,
    backgroundColor: backgrounds[options.theme],
    ...(options.icon === undefined ? {} : { icon: options.icon }),
    webPreferences: { ...hardened, preload: options.preload },
  };
}

/** What no page may do. */
const hardened = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Its dictionaries would be downloaded; Kehys never uses the network unasked.
  spellcheck: false,
} as const;

/** The presenter's window: as hardened, but without the preload, so without access to the host. */
export const presenterOptions: BrowserWindowConstructorOptions = { title: 'Kehys', minWidth: 360, minHeight: 320, autoHideMenuBar: true, webPreferences: hardened };
