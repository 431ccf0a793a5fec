import type { MethodInput, MethodOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { desktopBridge } from './desktopBridge.ts';

/** As shared/workshop/seatFrames has it, which is more than the first script of a page needs. */
const seatPage = '/editor';

/** Whether this page was given out by a workshop, to a laptop at its canvas. */
export function isSeatPage(): boolean {
  return !desktopBridge() && location.pathname === seatPage;
}

type Described = Result<MethodOutput<'app.describe'>>;

/** What a window asks of its host while it still reads the rest of the page. */
interface HeadStart {
  /** The answer to `app.describe`. */
  readonly described: Promise<Described>;
  /** A socket to the document server, where there is a plan to show; none on the desktop. */
  readonly socket: WebSocket;
}

let headStart: { readonly [Part in keyof HeadStart]?: HeadStart[Part] | undefined } = {};

/** Calls a method of the web host; rejects where it cannot be reached. */
export async function post(method: string, input: unknown): Promise<unknown> {
  const response = await fetch(`/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) });
  return response.json();
}

export function openSocket(): WebSocket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/socket`);
  socket.binaryType = 'arraybuffer';
  return socket;
}

/** Asks now what every window asks first, and answers with the host's answer; whoever asks for it later finds it under way. `plan`: as it is remembered. */
export function startAhead(plan: unknown): Promise<Described> {
  const bridge = desktopBridge();
  const input = shownBefore(plan);
  const described = (bridge ? bridge.invoke('app.describe', input) : post('app.describe', input)) as Promise<Described>;
  // Whoever takes it hears of a failure; nobody has to.
  described.catch(() => undefined);
  headStart = { described };
  return described;
}

/** Opens the way to a plan's document before there is anybody who reads it. */
export function openSocketAhead(): void {
  if (!desktopBridge()) headStart = { ...headStart, socket: openSocket() };
}

function shownBefore(plan: unknown): MethodInput<'app.describe'> {
  return typeof plan === 'object' && plan !== null && 'session' in plan && typeof plan.session === 'string' ? { shows: plan.session } : {};
}

/** The answer that is under way, for the first who asks. */
export function takeDescribed(): Promise<Described> | undefined {
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
