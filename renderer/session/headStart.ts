import type { MethodInput, MethodOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/messages/failures.ts';
import { desktopBridge } from './desktopBridge.ts';

/** As in shared/workshop/seatFrames, which would be too much for a page's first script. */
const seatPage = '/editor';

/** Whether this page was served by a workshop, to a laptop at its canvas. */
export function isSeatPage(): boolean {
  return !desktopBridge() && location.pathname === seatPage;
}

type Described = Result<MethodOutput<'app.describe'>>;

/** What a window asks of its host while the rest of the page is still loading. */
interface HeadStart {
  /** The answer to `app.describe`. */
  readonly described: Promise<Described>;
  /** A socket to the document server, if there is a plan to show; never on the desktop. */
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

/**
 * Asks what every window asks first. Later callers get the same request ({@link takeDescribed}).
 * @param plan the remembered plan
 */
export function startAhead(plan: unknown): Promise<Described> {
  const bridge = desktopBridge();
  const input = shownBefore(plan);
  const described = (bridge ? bridge.invoke('app.describe', input) : post('app.describe', input)) as Promise<Described>;
  // Failures go to the caller that takes the answer, if any.
  described.catch(() => undefined);
  headStart = { described };
  return described;
}

/** Opens a socket for a plan's document before anything reads from it. */
export function openSocketAhead(): void {
  if (!desktopBridge()) headStart = { ...headStart, socket: openSocket() };
}

function shownBefore(plan: unknown): MethodInput<'app.describe'> {
  return typeof plan === 'object' && plan !== null && 'session' in plan && typeof plan.session === 'string' ? { shows: plan.session } : {};
}

/** The request under way, for the first caller. */
export function takeDescribed(): Promise<Described> | undefined {
  const { described } = headStart;
  headStart = { ...headStart, described: undefined };
  return described;
}

/** The opening or open socket, for the first caller. */
export function takeSocket(): WebSocket | undefined {
  const { socket } = headStart;
  headStart = { ...headStart, socket: undefined };
  return socket && socket.readyState <= WebSocket.OPEN ? socket : undefined;
}
