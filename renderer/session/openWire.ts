import type { OpenWire } from '../../shared/sync/planLink.ts';
import { SignsOfLife } from '../../shared/workshop/signsOfLife.ts';
import { desktopBridge } from './desktopBridge.ts';
import { openSocket, takeSocket } from './headStart.ts';

let seatWire: OpenWire | undefined;

/** This page was asked to a workshop's canvas: from here on its wires go over the sealed way there. */
export function openWiresBy(open: OpenWire): void {
  seatWire = open;
}

/** Opens a wire to the document server: at a workshop's canvas over its sealed way, else over the desktop's bridge where there is one, else a WebSocket to the page's own host. */
export const openWire: OpenWire = (listener) => {
  if (seatWire) return seatWire(listener);
  const bridge = desktopBridge();
  if (bridge) {
    const socket = bridge.openSocket((frame) => listener.received(frame), () => listener.closed());
    queueMicrotask(() => listener.opened());
    return socket;
  }
  const socket = takeSocket() ?? openSocket();
  const signs = new SignsOfLife();
  const listening = setInterval(() => {
    // A host that hangs, or whose process was stopped, says nothing and closes nothing; nor would it answer a farewell.
    if (socket.readyState === WebSocket.OPEN && signs.second()) lose();
  }, 1_000);
  const lose = (): void => {
    clearInterval(listening);
    socket.removeEventListener('close', lose);
    socket.close();
    listener.closed();
  };
  if (socket.readyState === WebSocket.OPEN) queueMicrotask(() => listener.opened());
  else socket.addEventListener('open', () => listener.opened());
  socket.addEventListener('message', ({ data }) => {
    signs.heard();
    if (data instanceof ArrayBuffer) listener.received(new Uint8Array(data));
  });
  socket.addEventListener('close', lose);
  return {
    // Bytes of a shared buffer cannot be sent; an encoder's never are.
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => {
      clearInterval(listening);
      socket.close();
    },
  };
};
