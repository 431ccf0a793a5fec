import { projectFolder } from '../web/projectFolder.ts';
import type { HostFacts } from './chooseHost.ts';
import { findElectron, type ElectronPackage } from './electronPackage.ts';

/** The facts for choosing a host, and the installed Electron. */
export function hostFactsHere(environment: NodeJS.ProcessEnv, webAsked: boolean): { readonly facts: HostFacts; readonly electron: ElectronPackage | undefined } {
  const electron = findElectron(`${projectFolder()}/package.json`, environment);
  return {
    electron,
    facts: {
      platform: process.platform,
      webAsked,
      displayNamed: Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']),
      isRoot: process.getuid?.() === 0,
      electronPackage: electron !== undefined,
      electronBinary: electron?.binary !== undefined,
    },
  };
}
