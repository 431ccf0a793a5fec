import { closeCodes } from '../../shared/workshop/frames.ts';
import type { Door, GuestKey } from '../../shared/workshop/sealing.ts';
import { SignsOfLife } from '../../shared/workshop/signsOfLife.ts';

const firstPause = 400;
const longestPause = 4_000;
/** A greeting that does not come in time comes no more, milliseconds. */
const patience = 8_000;

/** Why a code let nobody in: it is not the one on the screen, or nobody answered. */
export type CodeFault = 'wrong' | 'unanswered';

/** Why a connection that was made with a code came to nothing. */
export function codeFaultOf(closeCode: number): CodeFault {
  return closeCode === closeCodes.wrongCode ? 'wrong' : 'unanswered';
}

interface HostSocketPorts {
  /** Where the host takes sockets of this kind, with its leading slash. */
  readonly path: string;
  /** By what this page comes in without a code; undefined where it has nothing to come in by. */
  secret(): GuestKey | undefined;
  /** The host's part of the key, the first that comes over a new connection. */
  greeted(greeting: Uint8Array, door: Door, key: GuestKey): void;
  received(bytes: Uint8Array): void;
  /** The connection is gone, of which nobody here was the cause. Whoever is to find it again says so ({@link HostSocket.seek}). */
  closed(code: number, door: Door): void;
}

/**
 * A guest's socket to the host of a workshop, found again after sleep, tunnels and a host that was killed: sooner where the page wakes
 * up or the network is back, and where the host says nothing though it should.
 */
export class HostSocket {
  readonly #ports: HostSocketPorts;
  readonly #signs = new SignsOfLife();
  #socket: WebSocket | undefined;
  /** The host's part of the key has come over this connection. */
  #isGreeted = false;
  /** This page was let in over this connection. */
  #isIn = false;
  /** The connection is lost, and sought. */
  #isLost = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;

  constructor(ports: HostSocketPorts) {
    this.#ports = ports;
    addEventListener('online', () => this.#hurry());
    addEventListener('offline', () => this.#signs.doubt());
    addEventListener('pageshow', () => this.#hurry());
    document.addEventListener('visibilitychange', () => this.#hurry());
    setInterval(() => this.#listen(), 1_000);
  }

  /** Comes in by what this page has, if it has anything. */
  enter(): void {
    const secret = this.#ports.secret();
    if (secret) this.#connect('secret', secret);
  }

  /** Comes in by the code on the big screen. */
  enterByCode(code: string): void {
    this.#connect('code', code);
  }

  /** This page was let in: from now on the host's silence says something. */
  cameIn(): void {
    this.#isIn = true;
    this.#isLost = false;
    this.#pause = firstPause;
  }

  /** Whether what is sent goes to a host that has given its part of the key. */
  get isOpen(): boolean {
    return this.#isGreeted && this.#socket?.readyState === WebSocket.OPEN;
  }

  send(bytes: Uint8Array<ArrayBuffer>): void {
    this.#socket?.send(bytes);
  }

  /** What came makes no sense, or a new beginning is wanted. */
  close(): void {
    this.#socket?.close();
  }

  /** Looks for the host after a while, longer with each time that it was not found. */
  seek(): void {
    this.#isLost = true;
    this.#again = setTimeout(() => this.enter(), this.#pause);
    this.#pause = Math.min(longestPause, this.#pause * 2);
  }

  /** Looks for nobody any more. */
  rest(): void {
    this.#isLost = false;
    clearTimeout(this.#again);
  }

  #connect(door: Door, key: GuestKey): void {
    clearTimeout(this.#again);
    const before = this.#socket;
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${this.#ports.path}`);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#isGreeted = false;
    this.#isIn = false;
    before?.close();
    const giveUp = setTimeout(() => socket.close(), patience);
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      if (socket !== this.#socket) return;
      this.#signs.heard();
      if (this.#isGreeted) return this.#ports.received(new Uint8Array(data));
      this.#isGreeted = true;
      clearTimeout(giveUp);
      this.#ports.greeted(new Uint8Array(data), door, key);
    };
    socket.onclose = ({ code }) => {
      clearTimeout(giveUp);
      if (socket === this.#socket) this.#lose(code, door);
    };
  }

  #lose(code: number, door: Door): void {
    this.#socket = undefined;
    this.#isIn = false;
    this.#ports.closed(code, door);
  }

  /** A network that is gone takes minutes to say so, and a host that sleeps says nothing. */
  #listen(): void {
    const socket = this.#socket;
    if (!socket || !this.#isIn || !this.#signs.second()) return;
    this.#lose(0, 'secret');
    socket.close();
  }

  /** The page woke up, or its network is back: not a moment is waited. */
  #hurry(): void {
    if (document.visibilityState !== 'visible') return;
    this.#signs.doubt();
    if (!this.#isLost) return;
    this.#pause = firstPause;
    this.enter();
  }
}
