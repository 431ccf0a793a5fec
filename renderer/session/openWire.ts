import type { OpenWire } from '../../shared/sync/planLink.ts';
import { SignsOfLife } from '../../shared/workshop/signsOfLife.ts';
import { desktopBridge } from './desktopBridge.ts';
import { openSocket, takeSocket } from './headStart.ts';

let seatWire: OpenWire | undefined;

/** Makes this page's wires use another way: the sealed one, at a workshop's canvas. */
export function openWiresBy(open: OpenWire): void {
  seatWire = open;
}

/** Opens a wire to the document server: the sealed one at a workshop's canvas, else the desktop's bridge, else a WebSocket to the page's host. */
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
    // A frozen host neither answers nor closes its sockets; nor would it answer a closing handshake.
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
    // Shared buffers cannot be sent, but an encoder never makes them.
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => {
      clearInterval(listening);
      socket.close();
    },
  };
};
