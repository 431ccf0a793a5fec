import type { IpcMain, WebContents } from 'electron';
import { channels } from './channels.ts';
import { isOurWindow } from './senderCheck.ts';

/** A page that does not answer within this time hangs, milliseconds; what it sent before is saved all the same. */
const patience = 2000;

/**
 * Asks the page to send what it has not sent, and waits for its answer, which IPC delivers after everything sent before.
 * @param ports.wait resolves after some milliseconds
 */
export function flushPage(ports: {
  ipcMain: Pick<IpcMain, 'on' | 'off'>;
  contents: Pick<WebContents, 'id' | 'send' | 'isDestroyed'>;
  wait(milliseconds: number): Promise<void>;
}): Promise<void> {
  const { contents, ipcMain } = ports;
  if (contents.isDestroyed()) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      ipcMain.off(channels.flushed, listen);
      resolve();
    };
    const listen: Parameters<typeof ipcMain.on>[1] = (event) => {
      if (isOurWindow(event, contents.id)) finish();
    };
    ipcMain.on(channels.flushed, listen);
    contents.send(channels.flush);
    void ports.wait(patience).then(finish);
  });
}
