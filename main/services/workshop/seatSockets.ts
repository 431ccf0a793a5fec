import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { closeCodes } from '../../../shared/workshop/frames.ts';
import { largestPiece } from '../../../shared/workshop/sealedPieces.ts';
import { mostSeats } from '../../../shared/workshop/seats.ts';
import { Pace } from '../network/pace.ts';
import { reportBug } from '../reportBug.ts';
import type { LaptopSocket, SeatConnection } from './seatConnection.ts';

export interface SeatSocketsPorts {
  readonly connect: (socket: LaptopSocket, onKnown: () => void) => SeatConnection;
  readonly onRefused: (what: string) => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** A door frame and some strangers more than there are seats. */
const mostSockets = mostSeats * 2 + 16;
/** What one laptop may send at once, and how much a second when it goes on and on: in frames, each part counting as one. */
const framesAtOnce = 800;
const framesPerSecond = 80;
const framePart = 8 * 1024;
/** A laptop that goes on for so many frames after it was too fast is put out: no hands do that. */
const mostTooFast = 400;
/** What one laptop leaves unread before it is taken for gone, bytes: a large plan waits for a slow network. */
const mostUnread = 24 * 1024 * 1024;
/** Who has not shown the secret by then never will, milliseconds. */
const strangerTime = 15_000;
const silence = 30_000;
const farewell = 2_000;

/** The laptops' sockets: so many, each so fast, none of them keeping more in this process than it may. */
export class SeatSockets {
  readonly #ports: SeatSocketsPorts;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: largestPiece, perMessageDeflate: false, allowSynchronousEvents: false });
  readonly #connections = new Map<WebSocket, SeatConnection>();
  readonly #alive = new WeakSet<WebSocket>();
  readonly #rounds: NodeJS.Timeout;

  constructor(ports: SeatSocketsPorts) {
    this.#ports = ports;
    this.#server.on('wsClientError', (_error, stream) => {
      ports.onRefused('malformed handshake');
      stream.destroy();
    });
    this.#rounds = setInterval(() => this.#makeRound(), silence);
    this.#rounds.unref();
  }

  upgrade(request: IncomingMessage, stream: Socket, head: Buffer, onKnown: () => void): void {
    if (this.#server.clients.size >= mostSockets) {
      this.#ports.onRefused('too many laptops');
      stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#serve(socket, onKnown));
  }

  /** `tell`: each laptop is told that the workshop is over. */
  async close(tell: boolean): Promise<void> {
    clearInterval(this.#rounds);
    if (tell) for (const connection of this.#connections.values()) connection.end();
    const gone = Promise.all([...this.#server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    const cutOff = setTimeout(() => this.#server.clients.forEach((socket) => socket.terminate()), tell ? farewell : 0);
    await gone;
    clearTimeout(cutOff);
  }

  #serve(socket: WebSocket, onKnown: () => void): void {
    const { connect, onRefused, log } = this.#ports;
    const pace = new Pace({ atOnce: framesAtOnce, perSecond: framesPerSecond, now: () => performance.now() });
    let goesOn: NodeJS.Timeout | undefined;
    let tooFast = 0;
    const slowDown = (bytes: number): void => {
      this.#alive.add(socket);
      const wait = pace.spend(1 + bytes / framePart);
      tooFast = Math.max(0, tooFast + (wait > 0 ? 1 : -1));
      if (wait === 0) return;
      if (tooFast > mostTooFast) {
        onRefused('laptop too fast');
        socket.close(closeCodes.tooFast);
        socket.terminate();
        return;
      }
      socket.pause();
      clearTimeout(goesOn);
      goesOn = setTimeout(() => socket.resume(), wait);
      goesOn.unref();
    };
    const broke = (error: unknown): void => {
      reportBug('A laptop’s frame', error, log);
      socket.terminate();
    };
    const stranger = setTimeout(() => socket.terminate(), strangerTime);
    stranger.unref();
    const connection = connect(
      {
        get bufferedAmount() {
          return socket.bufferedAmount;
        },
        send: (frame) => {
          socket.send(frame);
          if (socket.bufferedAmount > mostUnread) socket.terminate();
        },
        close: (code) => {
          socket.close(code);
          setTimeout(() => socket.terminate(), farewell).unref();
        },
      },
      () => {
        clearTimeout(stranger);
        onKnown();
      },
    );
    this.#connections.set(socket, connection);
    this.#alive.add(socket);
    socket.on('message', (data, isBinary) => {
      if (isBinary && Buffer.isBuffer(data)) connection.receive(data).catch(broke);
      else socket.terminate();
      slowDown(Buffer.isBuffer(data) ? data.length : 0);
    });
    socket.on('ping', () => slowDown(0));
    socket.on('pong', () => this.#alive.add(socket));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(goesOn);
      clearTimeout(stranger);
      this.#connections.delete(socket);
      connection.closed();
    });
  }

  #makeRound(): void {
    for (const socket of this.#server.clients) {
      if (!this.#alive.delete(socket) && !socket.isPaused) socket.terminate();
      else socket.ping();
    }
  }
}
