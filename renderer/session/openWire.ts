import type { DesktopBridge } from '../../shared/contract/host.ts';
import type { OpenWire, Wire, WireListener } from '../../shared/sync/planLink.ts';
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
  return bridge ? overBridge(bridge, listener) : overWebSocket(listener);
};

function overBridge(bridge: DesktopBridge, listener: WireListener): Wire {
  const host = listenFor(() => {
    socket.close();
    listener.closed();
  });
  const socket = bridge.openSocket(
    (frame) => {
      host.heard();
      listener.received(frame);
    },
    () => {
      host.leave();
      listener.closed();
    },
  );
  queueMicrotask(() => listener.opened());
  return {
    send: (frame) => socket.send(frame),
    close: () => {
      host.leave();
      socket.close();
    },
  };
}

function overWebSocket(listener: WireListener): Wire {
  const socket = takeSocket() ?? openSocket();
  const lose = (): void => {
    host.leave();
    socket.removeEventListener('close', lose);
    // A host that hangs would not answer a farewell.
    socket.close();
    listener.closed();
  };
  const host = listenFor(lose, () => socket.readyState === WebSocket.OPEN);
  if (socket.readyState === WebSocket.OPEN) queueMicrotask(() => listener.opened());
  else socket.addEventListener('open', () => listener.opened());
  socket.addEventListener('message', ({ data }) => {
    host.heard();
    if (data instanceof ArrayBuffer) listener.received(new Uint8Array(data));
  });
  socket.addEventListener('close', lose);
  return {
    // Shared buffers cannot be sent, but an encoder never makes them.
    send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>),
    close: () => {
      host.leave();
      socket.close();
    },
  };
}

/** Listens for the host on a wire, once that is open: one that hangs, or whose process was stopped, says nothing and closes nothing. */
function listenFor(lose: () => void, isOpen = () => true): { heard(): void; leave(): void } {
  const signs = new SignsOfLife();
  const seconds = setInterval(() => {
    if (!isOpen() || !signs.second()) return;
    clearInterval(seconds);
    lose();
  }, 1_000);
  return { heard: () => signs.heard(), leave: () => clearInterval(seconds) };
}
