import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge } from '../../shared/contract/host.ts';
import { channels } from './channels.ts';

/** Keeps what arrives before the page listens, so that a plan opened at start is not lost. */
function heldUntilHeard<T>(channel: string): (listener: (value: T) => void) => () => void {
  const held: T[] = [];
  const listeners = new Set<(value: T) => void>();
  ipcRenderer.on(channel, (_event, value: T) => {
    if (listeners.size === 0) held.push(value);
    for (const listener of listeners) listener(value);
  });
  return (listener) => {
    listeners.add(listener);
    for (const value of held.splice(0)) listener(value);
    return () => void listeners.delete(listener);
  };
}

interface OpenSocket {
  readonly onFrame: (frame: Uint8Array) => void;
  readonly onClose: () => void;
}

const sockets = new Map<number, OpenSocket>();
let socketCount = 0;

ipcRenderer.on(channels.socketFrame, (_event, number: number, frame: Uint8Array) => sockets.get(number)?.onFrame(frame));
ipcRenderer.on(channels.socketClose, (_event, number: number) => {
  const socket = sockets.get(number);
  sockets.delete(number);
  socket?.onClose();
});

// One turn later, what the page did on losing the focus has been sent, and IPC keeps the order.
ipcRenderer.on(channels.flush, () => void setTimeout(() => ipcRenderer.send(channels.flushed)));

const bridge: DesktopBridge = {
  invoke: (method, input) => ipcRenderer.invoke(channels.call, method, input),
  openSocket: (onFrame, onClose) => {
    const number = ++socketCount;
    sockets.set(number, { onFrame, onClose });
    ipcRenderer.send(channels.socketOpen, number);
    return {
      send: (frame) => {
        if (sockets.has(number)) ipcRenderer.send(channels.socketFrame, number, frame);
      },
      close: () => {
        if (sockets.delete(number)) ipcRenderer.send(channels.socketClose, number);
      },
    };
  },
  onCommand: heldUntilHeard<string>(channels.command),
  onUpdate: heldUntilHeard<unknown>(channels.update),
  onOpenPlan: heldUntilHeard<unknown>(channels.openPlan),
};

contextBridge.exposeInMainWorld('kehysDesktop', bridge);
