import { desktopBridge } from './desktopBridge.ts';

/** As shared/workshop/seatFrames has it, which is more than the first script of a page needs. */
const seatPage = '/editor';

/** Whether this page was given out by a workshop, to a laptop at its canvas. */
export function isSeatPage(): boolean {
  return !desktopBridge() && location.pathname === seatPage;
}

/** What a browser asks of its host while it still reads the rest of the page. */
interface HeadStart {
  /** The answer to `app.describe`. */
  readonly described: Promise<Response>;
  /** A socket to the document server. */
  readonly socket: WebSocket;
}

let headStart: { readonly [Part in keyof HeadStart]?: HeadStart[Part] | undefined } = {};

/** Calls a method of the web host; rejects where it cannot be reached. */
export function post(method: string, input: unknown): Promise<Response> {
  return fetch(`/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });
}

export function openSocket(): WebSocket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket`);
  socket.binaryType = 'arraybuffer';
  return socket;
}

/** Asks now what every window asks first; whoever asks for it later finds it under way. On the desktop nothing has to travel. */
export function startAhead(): void {
  if (desktopBridge() || isSeatPage()) return;
  const described = post('app.describe', {});
  // Whoever takes it hears of a failure; nobody has to.
  described.catch(() => undefined);
  headStart = { described, socket: openSocket() };
}

/** The answer that is under way, for the first who asks. */
export function takeDescribed(): Promise<Response> | undefined {
  const { described } = headStart;
  headStart = { ...headStart, described: undefined };
  return described;
}

/** The socket that is opening or open, for the first who asks. */
export function takeSocket(): WebSocket | undefined {
  const { socket } = headStart;
  headStart = { ...headStart, socket: undefined };
  return socket && socket.readyState <= WebSocket.OPEN ? socket : undefined;
}
