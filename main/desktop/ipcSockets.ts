import type { IpcMain, WebContents } from 'electron';
import { encodeHostFrame } from '../../shared/sync/frames.ts';
import { beatEvery } from '../../shared/workshop/signsOfLife.ts';
import { channels } from './channels.ts';
import { isOurWindow } from './senderCheck.ts';

/** The window's end of a socket, as the document server uses it. */
export interface WindowSocket {
  /** As WebSocket's: 1 open, 3 closed. */
  readonly readyState: number;
  send(frame: Uint8Array): void;
  close(): void;
}

/** The document server's end. */
export interface ServerSocket {
  receive(frame: Uint8Array): void;
  /** The window is gone or closed the socket. */
  closed(): void;
}

const open = 1;
const closed = 3;
const beat = encodeHostFrame({ kind: 'beat' });

/**
 * Sockets between the window and the document server over IPC: the same protocol as over a network, but no open port. Frames keep
 * their order, and beats tell the window that this process does not hang. Returns how to close all sockets, for a page that is
 * reloaded or gone.
 */
export function serveIpcSockets(ports: {
  ipcMain: Pick<IpcMain, 'on'>;
  contents(): Pick<WebContents, 'id' | 'send' | 'isDestroyed'> | undefined;
  connect(socket: WindowSocket): ServerSocket;
}): () => void {
  const sockets = new Map<number, ServerSocket>();

  const send = (...message: [channel: string, ...values: unknown[]]): void => {
    const contents = ports.contents();
    if (contents && !contents.isDestroyed()) contents.send(...message);
  };

  const on = (channel: string, listener: (number: number, value: unknown) => void): void => {
    ports.ipcMain.on(channel, (event, number: unknown, value: unknown) => {
      if (isOurWindow(event, ports.contents()?.id) && typeof number === 'number') listener(number, value);
    });
  };

  on(channels.socketOpen, (number) => {
    if (sockets.has(number)) return;
    let readyState = open;
    const windowEnd: WindowSocket = {
      get readyState() {
        return readyState;
      },
      send: (frame) => {
        if (readyState === open) send(channels.socketFrame, number, frame);
      },
      close: () => {
        if (readyState === closed) return;
        readyState = closed;
        const serverEnd = sockets.get(number);
        sockets.delete(number);
        send(channels.socketClose, number);
        serverEnd?.closed();
      },
    };
    const serverEnd = ports.connect(windowEnd);
    sockets.set(number, {
      receive: (frame) => serverEnd.receive(frame),
      closed: () => {
        readyState = closed;
        serverEnd.closed();
      },
    });
  });

  on(channels.socketFrame, (number, frame) => {
    if (frame instanceof Uint8Array) sockets.get(number)?.receive(frame);
  });

  const close = (number: number): void => {
    const serverEnd = sockets.get(number);
    sockets.delete(number);
    serverEnd?.closed();
  };
  on(channels.socketClose, close);

  setInterval(() => sockets.forEach((_serverEnd, number) => send(channels.socketFrame, number, beat)), beatEvery).unref();

  return () => [...sockets.keys()].forEach(close);
}
