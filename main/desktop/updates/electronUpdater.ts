import type { AppUpdater } from 'electron-updater';
import { signedProvider, type UpdateSource } from './signedProvider.ts';
import type { Updater } from './updateCourse.ts';

/** Configures electron-updater: no download unasked, no older versions, only announcements signed by our key. */
export function leadUpdater(updater: AppUpdater, source: UpdateSource, log: (message: string, error?: unknown) => void): Updater {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  updater.logger = { info: () => undefined, warn: (message) => log(String(message)), error: (message) => log(String(message)) };
  // Without a listener an error would be thrown outside any call.
  updater.on('error', () => undefined);
  updater.setFeedURL({ provider: 'custom', updateProvider: signedProvider(source) });
  return updater;
}
