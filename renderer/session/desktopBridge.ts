import type { DesktopBridge } from '../../shared/contract/host.ts';

declare global {
  interface Window {
    readonly kehysDesktop?: DesktopBridge;
  }
}

/** What the desktop's preload offers; undefined in a browser. */
export function desktopBridge(): DesktopBridge | undefined {
  return window.kehysDesktop;
}
