import type { DesktopBridge } from '../../shared/contract/host.ts';

declare global {
  interface Window {
    readonly kehysDesktop?: DesktopBridge;
  }
}

/** The bridge of the desktop's preload; undefined in browsers. */
export function desktopBridge(): DesktopBridge | undefined {
  return window.kehysDesktop;
}
