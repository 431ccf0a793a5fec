import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How many connections a port takes. */
export interface ConnectionLimits {
  /** Connections that have not shown yet that they belong here. One more, and the oldest of them is cut off. */
  readonly strangers: number;
  /** Connections of whoever was let in. */
  readonly guests: number;
  /** Requests that one connection has under way. */
  readonly requestsAtOnce: number;
}

export interface ConnectionsPorts {
  readonly limits: ConnectionLimits;
  readonly refused: (what: 'too many connections' | 'too many requests at once') => void;
}

/**
 * The connections of a host. Strangers push out the oldest of themselves: a browser shows its cookie at once, so it gets
 * through however many others hold their connections and say nothing. None of them can throw: a broken connection is
 * over, and nothing else.
 */
export class Connections {
  readonly #ports: ConnectionsPorts;
  readonly #strangers = new Set<Socket>();
  readonly #guests = new Set<Socket>();
  readonly #requests = new Map<Socket, number>();
  readonly #dismissed = new WeakSet<Socket>();
  readonly #stopWatching = new WeakMap<Socket, () => void>();

  constructor(server: Server, ports: ConnectionsPorts) {
    this.#ports = ports;
    server.on('connection', (socket) => this.#admit(socket));
  }

  /** A connection has shown the cookie. */
  welcome(socket: Socket): void {
    if (!this.#strangers.delete(socket)) return;
    this.#guests.add(socket);
    if (this.#guests.size > this.#ports.limits.guests) this.#cutOff(socket);
  }

  /** This connection ends with the answer that is on its way; whoever asks on is cut off. */
  dismiss(socket: Socket): void {
    this.#dismissed.add(socket);
  }

  /** Whether a connection may have one more request under way. It is cut off where it may not. */
  beginRequest(socket: Socket): boolean {
    // The parser goes on with what had arrived before the end.
    if (socket.destroyed) return false;
    const underWay = (this.#requests.get(socket) ?? 0) + 1;
    this.#requests.set(socket, underWay);
    if (underWay <= this.#ports.limits.requestsAtOnce && !this.#dismissed.has(socket)) return true;
    this.#ports.refused('too many requests at once');
    socket.destroy();
    return false;
  }

  /** This connection speaks something else than HTTP from now on. */
  upgraded(socket: Socket): void {
    this.#stopWatching.get(socket)?.();
  }

  endRequest(socket: Socket): void {
    const underWay = (this.#requests.get(socket) ?? 0) - 1;
    if (underWay > 0) this.#requests.set(socket, underWay);
    else this.#requests.delete(socket);
  }

  close(): void {
    for (const socket of [...this.#strangers, ...this.#guests]) socket.destroy();
  }

  #admit(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      this.#strangers.delete(socket);
      this.#guests.delete(socket);
      this.#requests.delete(socket);
    });
    this.#watch(socket);
    this.#strangers.add(socket);
    const [oldest] = this.#strangers;
    if (oldest && this.#strangers.size > this.#ports.limits.strangers) this.#cutOff(oldest);
  }

  /**
   * Looks at what arrives before it is parsed: the parser makes thousands of requests of one piece before anybody is asked, and
   * so many at once from many connections are more than the process can hold.
   */
  #watch(socket: Socket): void {
    const watch = (piece: Buffer): void => {
      if (piece.length < smallPiece || headsIn(piece) <= this.#ports.limits.requestsAtOnce) return;
      this.#ports.refused('too many requests at once');
      socket.destroy();
      // It is on its way to the parser, which makes nothing of this.
      piece.fill(0);
    };
    const listen = (): void => undefined;
    // Node reads a connection past its listeners until one is added in the ordinary way.
    socket.on('data', listen);
    socket.prependListener('data', watch);
    this.#stopWatching.set(socket, () => void socket.off('data', watch).off('data', listen));
  }

  #cutOff(socket: Socket): void {
    this.#ports.refused('too many connections');
    this.#strangers.delete(socket);
    this.#guests.delete(socket);
    socket.destroy();
  }
}

/** A piece this small holds nothing to be afraid of, bytes. */
const smallPiece = 1_024;

/** How many heads of requests end in a piece: JSON and files in it have no empty lines. */
function headsIn(piece: Buffer): number {
  return piece.toString('latin1').match(/\n\r?\n/g)?.length ?? 0;
}
