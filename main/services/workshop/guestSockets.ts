import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { closeCodes } from '../../../shared/workshop/frames.ts';
import { beatEvery } from '../../../shared/workshop/signsOfLife.ts';
import { Pace } from '../network/pace.ts';
import { reportBug } from '../reportBug.ts';

/** Something that carries frames to one guest. */
export interface GuestSocket {
  /** What it has not sent yet, bytes. */
  readonly bufferedAmount: number;
  send(frame: Uint8Array): void;
  close(code: number): void;
}

/** One guest's connection: it takes the frames as they came, and is told when all is over. */
export interface SocketConnection {
  receive(bytes: Uint8Array): Promise<void>;
  /** Nothing was sent for a while: it says that the host is there, if it can. */
  beat(): void;
  end(): void;
  closed(): void;
}

/** What kind of guests these are, and what they may ask of this process. */
export interface SocketLimits {
  /** As it is said in the log: `phone`. */
  readonly who: string;
  /** Sockets at the same time, strangers among them. */
  readonly most: number;
  /** Bytes. */
  readonly largestFrame: number;
  /** What one guest may send at once, and how much a second when it goes on and on. */
  readonly atOnce: number;
  readonly perSecond: number;
  /** What a frame of so many bytes counts for. */
  readonly costOf: (bytes: number) => number;
  /** For each guest: whether it is put out, told after every frame how many milliseconds it has to wait. */
  readonly judge: () => (wait: number) => boolean;
  /** What one guest leaves unread before it is taken for gone, bytes. */
  readonly mostUnread: number;
  /** Who has not shown the secret by then never will, milliseconds; absent: whoever holds the connections sees to it. */
  readonly strangerTime?: number;
}

export interface GuestSocketsPorts {
  readonly connect: (socket: GuestSocket, onKnown: () => void) => SocketConnection;
  readonly onRefused: (what: string) => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** A guest that gives no sign of life for so long is taken for gone, milliseconds. */
const silence = 30_000;
const farewell = 2_000;

/** The sockets of one kind of guests: so many, each so fast, none of them keeping more in this process than it may. */
export class GuestSockets {
  readonly #ports: GuestSocketsPorts;
  readonly #limits: SocketLimits;
  readonly #server: WebSocketServer;
  readonly #connections = new Map<WebSocket, SocketConnection>();
  readonly #alive = new WeakSet<WebSocket>();
  /** Those to whom something was sent since the last beat. */
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

  /** `tell`: each guest is told that the workshop is over. */
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

  /** Guests that said nothing since the last round are asked; those that do not answer are gone. Who is made to wait is not heard. */
  #makeRound(): void {
    for (const socket of this.#server.clients) {
      if (!this.#alive.delete(socket) && !socket.isPaused) socket.terminate();
      else socket.ping();
    }
  }
}
