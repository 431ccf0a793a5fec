import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The most connections of a port. */
export interface ConnectionLimits {
  /** Connections that have not authenticated yet. One more, and the oldest of them is closed. */
  readonly strangers: number;
  /** Connections that have authenticated. */
  readonly guests: number;
  /** Concurrent requests on one connection. */
  readonly requestsAtOnce: number;
}

export interface ConnectionsPorts {
  readonly limits: ConnectionLimits;
  readonly refused: (what: 'too many connections' | 'too many requests at once') => void;
}

/**
 * The connections of a host. Unauthenticated ones displace the oldest of each other: a browser shows its cookie at once, so it gets
 * in however many others hold connections open. Nothing here throws: a broken connection simply ends.
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

  /** A connection has authenticated. */
  welcome(socket: Socket): void {
    if (!this.#strangers.delete(socket)) return;
    this.#guests.add(socket);
    if (this.#guests.size > this.#ports.limits.guests) this.#cutOff(socket);
  }

  /** Closes a connection after the answer that is under way, or at once if it sends more. */
  dismiss(socket: Socket): void {
    this.#dismissed.add(socket);
  }

  /** Whether a connection may begin one more request; if not, it is closed. */
  beginRequest(socket: Socket): boolean {
    // The parser continues with what had arrived before the connection was closed.
    if (socket.destroyed) return false;
    const underWay = (this.#requests.get(socket) ?? 0) + 1;
    this.#requests.set(socket, underWay);
    if (underWay <= this.#ports.limits.requestsAtOnce && !this.#dismissed.has(socket)) return true;
    this.#ports.refused('too many requests at once');
    socket.destroy();
    return false;
  }

  /** The connection was upgraded to a WebSocket. */
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
   * Looks at data before the HTTP parser: it makes thousands of requests of one piece before anybody is asked, and many connections
   * doing so at once would exhaust the process.
   */
  #watch(socket: Socket): void {
    const watch = (piece: Buffer): void => {
      if (piece.length < smallPiece || headsIn(piece) <= this.#ports.limits.requestsAtOnce) return;
      this.#ports.refused('too many requests at once');
      socket.destroy();
      // The piece is on its way to the parser, which finds no request in zeros.
      piece.fill(0);
    };
    const listen = (): void => undefined;
    // Node bypasses listeners of a socket until one is added in the ordinary way.
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

/** A smaller piece holds too few requests to do harm, bytes. */
const smallPiece = 1_024;

/** How many heads of requests end in a piece; JSON and files have no empty lines. */
function headsIn(piece: Buffer): number {
  return piece.toString('latin1').match(/\n\r?\n/g)?.length ?? 0;
}
