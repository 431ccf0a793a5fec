import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from './limits.ts';

export interface ConnectionsPorts {
  readonly limits: Pick<Limits, 'strangers' | 'guests' | 'requestsAtOnce'>;
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

  /** Whether a connection may have one more request under way. It is cut off where it may not. */
  beginRequest(socket: Socket): boolean {
    const underWay = (this.#requests.get(socket) ?? 0) + 1;
    this.#requests.set(socket, underWay);
    if (underWay <= this.#ports.limits.requestsAtOnce) return true;
    this.#ports.refused('too many requests at once');
    socket.destroy();
    return false;
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
    this.#strangers.add(socket);
    const [oldest] = this.#strangers;
    if (oldest && this.#strangers.size > this.#ports.limits.strangers) this.#cutOff(oldest);
  }

  #cutOff(socket: Socket): void {
    this.#ports.refused('too many connections');
    this.#strangers.delete(socket);
    this.#guests.delete(socket);
    socket.destroy();
  }
}
