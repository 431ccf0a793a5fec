import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { closeCodes } from '../../../shared/workshop/frames.ts';
import { beatEvery } from '../../../shared/workshop/signsOfLife.ts';
import { Pace } from '../network/pace.ts';
import { reportBug } from '../reportBug.ts';

/** A socket to one guest. */
export interface GuestSocket {
  /** What it has not sent yet, bytes. */
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  close(code: number): void;
}

/** One guest's connection, which takes the frames of a socket. */
export interface SocketConnection {
  receive(bytes: Uint8Array): Promise<void>;
  /** Nothing was sent for a while: tells the guest that the host is still there. */
  beat(): void;
  end(): void;
  closed(): void;
}

/** The limits for one kind of guests. */
export interface SocketLimits {
  /** Their name in the log: `phone`. */
  readonly who: string;
  /** The most sockets at a time, including those that have not shown the secret. */
  readonly most: number;
  /** Bytes. */
  readonly largestFrame: number;
  /** What one guest may send at once, and each second on average. */
  readonly atOnce: number;
  readonly perSecond: number;
  /** The cost of a frame of this many bytes. */
  readonly costOf: (bytes: number) => number;
  /** For each guest a judge: told after every frame how many milliseconds the guest must wait, it answers whether to disconnect it. */
  readonly judge: () => (wait: number) => boolean;
  /** Unread bytes after which a guest counts as gone. */
  readonly mostUnread: number;
  /** Milliseconds after which a guest that has not shown the secret is disconnected; absent: the caller sees to that. */
  readonly strangerTime?: number;
}

export interface GuestSocketsPorts {
  readonly connect: (socket: GuestSocket, onKnown: () => void) => SocketConnection;
  readonly onRefused: (what: string) => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** Without a sign of life for this long a guest counts as gone, milliseconds. */
const silence = 30_000;
const farewell = 2_000;

/** The sockets of one kind of guests, with limits on their number, speed and memory. */
export class GuestSockets {
  readonly #ports: GuestSocketsPorts;
  readonly #limits: SocketLimits;
  readonly #server: WebSocketServer;
  readonly #connections = new Map<WebSocket, SocketConnection>();
  readonly #alive = new WeakSet<WebSocket>();
  /** The sockets that got something since the last beat. */
  readonly #told = new WeakSet<WebSocket>();
  readonly #rounds: NodeJS.Timeout;
  readonly #beats: NodeJS.Timeout;

  constructor(limits: SocketLimits, ports: GuestSocketsPorts) {
    this.#limits = limits;
    this.#ports = ports;
    this.#server = new WebSocketServer({ noServer: true, maxPayload: limits.largestFrame, perMessageDeflate: false, allowSynchronousEvents: false });
    this.#server.on('wsClientError', (_error, stream) => {
      ports.onRefused('malformed handshake');
      stream.destroy();
    });
    this.#rounds = setInterval(() => this.#makeRound(), silence);
    this.#rounds.unref();
    this.#beats = setInterval(() => this.#beat(), beatEvery);
    this.#beats.unref();
  }

  upgrade(request: IncomingMessage, stream: Socket, head: Buffer, onKnown: () => void): void {
    if (this.#server.clients.size >= this.#limits.most) {
      this.#ports.onRefused(`too many ${this.#limits.who}s`);
      stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#serve(socket, onKnown));
  }

  /** @param tell whether guests are told that the workshop ended */
  async close(tell: boolean): Promise<void> {
    clearInterval(this.#rounds);
    clearInterval(this.#beats);
    if (tell) for (const connection of this.#connections.values()) connection.end();
    const gone = Promise.all([...this.#server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    const cutOff = setTimeout(() => this.#server.clients.forEach((socket) => socket.terminate()), tell ? farewell : 0);
    await gone;
    clearTimeout(cutOff);
  }

  #serve(socket: WebSocket, onKnown: () => void): void {
    const { connect, onRefused, log } = this.#ports;
    const { who, atOnce, perSecond, costOf, judge, mostUnread, strangerTime } = this.#limits;
    const pace = new Pace({ atOnce, perSecond, now: () => performance.now() });
    const isTooFast = judge();
    let goesOn: NodeJS.Timeout | undefined;
    const slowDown = (bytes: number): void => {
      this.#alive.add(socket);
      const wait = pace.spend(costOf(bytes));
      const isOut = isTooFast(wait);
      if (wait === 0) return;
      if (isOut) {
        onRefused(`${who} too fast`);
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
      reportBug(`A ${who}’s frame`, error, log);
      socket.terminate();
    };
    const stranger = strangerTime === undefined ? undefined : setTimeout(() => socket.terminate(), strangerTime);
    stranger?.unref();
    const connection = connect(
      {
        get bufferedAmount() {
          return socket.bufferedAmount;
        },
        send: (frame) => {
          this.#told.add(socket);
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

  #beat(): void {
    for (const [socket, connection] of this.#connections) if (!this.#told.delete(socket)) connection.beat();
  }

  /** Pings guests that were silent since the last round, and drops those that did not answer. A guest that must wait is not read and so not dropped. */
  #makeRound(): void {
    for (const socket of this.#server.clients) {
      if (!this.#alive.delete(socket) && !socket.isPaused) socket.terminate();
      else socket.ping();
    }
  }
}
