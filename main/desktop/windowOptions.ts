import type { BrowserWindowConstructorOptions } from 'electron';
import type { Bounds } from './windowState.ts';

/** The smallest window in which the start screen and the canvas with one panel can be used. */
const smallest = { width: 800, height: 560 };

/** The window before its page has painted: the desk of the page (renderer/design/hues.css), so that nothing flashes. */
const backgrounds = { light: '#f5f4f0', dark: '#17191c' } as const;

/**
 * The hardened window: the page is sandboxed, isolated from the preload, and has no Node. `preload` is the absolute
 * path of the CommonJS bundle (a sandboxed preload must be one).
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

/** What no page of ours may do. */
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
  // Its dictionaries would be downloaded; Kehys never goes to the network by itself.
  spellcheck: false,
} as const;

/** The presenter's window: as hardened, and without the preload, so without any way to the host. */
export const presenterOptions: BrowserWindowConstructorOptions = { title: 'Kehys', minWidth: 360, minHeight: 320, autoHideMenuBar: true, webPreferences: hardened };
