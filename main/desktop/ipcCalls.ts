import type { IpcMain } from 'electron';
import { failed } from '../../shared/messages/failures.ts';
import { channels } from './channels.ts';
import { isOurWindow } from './senderCheck.ts';

/**
 * Serves the contract's methods over IPC. `call` is shared by all hosts: it checks method and input, runs the service, and turns a
 * bug into a failure with an id. Messages that are not from our own page are refused.
 */
export function serveIpcCalls(ports: {
  ipcMain: Pick<IpcMain, 'handle'>;
  contentsId(): number | undefined;
  call(method: string, input: unknown): Promise<unknown>;
}): void {
  ports.ipcMain.handle(channels.call, async (event, method: unknown, input: unknown) => {
    if (!isOurWindow(event, ports.contentsId())) return failed('input-invalid', { why: 'sender' });
    if (typeof method !== 'string') return failed('input-invalid', { why: 'method' });
    return ports.call(method, input);
  });
}
