import type { Session, WebContents } from 'electron';
import { presenterWindow } from '../../shared/contract/presenterWindow.ts';
import { isAppAddress } from './appOrigin.ts';
import type { PersonGestures } from './personGestures.ts';
import { presenterOptions } from './windowOptions.ts';

/** The part of a page's contents that is guarded. */
export type GuardedContents = Pick<WebContents, 'on' | 'getURL' | 'setWindowOpenHandler'>;

/** The part of a session that is guarded. */
export type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest' | 'on'
>;

/**
 * Keeps the page where it is: no navigation away from our own page (frames included), no embedded views, and no new windows but the
 * presenter's, right after a person has pressed something. Links are passed to `openAddress`, which asks the person.
 */
export function guardContents(contents: GuardedContents, gestures: Pick<PersonGestures, 'isRecent'>, openAddress: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url, frameName }) => {
    if (url === presenterWindow.address) {
      const isPresenter = frameName === presenterWindow.name && isAppAddress(contents.getURL()) && gestures.isRecent(contents);
      return isPresenter ? { action: 'allow', overrideBrowserWindowOptions: presenterOptions } : { action: 'deny' };
    }
    openAddress(url);
    return { action: 'deny' };
  });
}

/** Everything but our own app:// files. */
const networkAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*'];

/**
 * Denies the page devices, network requests, downloads and permissions, except one: our own page may read the clipboard right after
 * a person asked for it, by pasting from a menu.
 */
export function guardSession(session: GuardedSession, gestures: Pick<PersonGestures, 'isRecent'>): void {
  const isGranted = (contents: WebContents | null, permission: string, address: string, isMainFrame: boolean): boolean =>
    permission === 'clipboard-read' && isMainFrame && isAppAddress(address) && gestures.isRecent(contents);
  session.setPermissionRequestHandler((contents, permission, grant, { requestingUrl, isMainFrame }) =>
    grant(isGranted(contents, permission, requestingUrl, isMainFrame)),
  );
  session.setPermissionCheckHandler((contents, permission, origin, { isMainFrame }) => isGranted(contents, permission, origin, isMainFrame));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: networkAddresses }, (_details, decide) => decide({ cancel: true }));
  session.on('will-download', (event) => event.preventDefault());
}
