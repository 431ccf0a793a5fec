import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { encodeHostFrame, largestFrame } from '../../shared/sync/frames.ts';
import { beatEvery } from '../../shared/workshop/signsOfLife.ts';
import { reportBug } from '../services/reportBug.ts';
import type { DocumentServer } from '../services/sync/documentServer.ts';
import type { Limits } from './limits.ts';
import { Pace } from '../services/network/pace.ts';

export interface WindowSocketsPorts {
  readonly documentServer: Pick<DocumentServer, 'connect'>;
  readonly limits: Limits;
  readonly refused: (what: 'too many windows' | 'malformed handshake' | 'malformed frame' | 'window not reading' | 'window silent') => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** A message in more fragments than browsers make of the largest one is an attack. */
const mostFragments = 2_048;
const mostPieces = 16_384;
/** How long the other end has for the closing handshake, milliseconds. */
const farewell = 5_000;
const beat = encodeHostFrame({ kind: 'beat' });

/** The windows' WebSockets, with limits on their number, speed and memory. */
export class WindowSockets {
  readonly #ports: WindowSocketsPorts;
  readonly #server: WebSocketServer;
  readonly #alive = new WeakSet<WebSocket>();
  /** The sockets that got something since the last beat. */
  readonly #told = new WeakSet<WebSocket>();
  readonly #rounds: NodeJS.Timeout;
  readonly #beats: NodeJS.Timeout;

  constructor(ports: WindowSocketsPorts) {
    this.#ports = ports;
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: largestFrame,
      maxFragments: mostFragments,
      maxBufferedChunks: mostPieces,
      perMessageDeflate: false,
      // One frame for each turn of the event loop, so that a window that sends many lets others in between.
      allowSynchronousEvents: false,
    });
    this.#server.on('wsClientError', (_error, stream) => {
      ports.refused('malformed handshake');
      refuseUpgrade(stream, '400 Bad Request');
    });
    this.#rounds = setInterval(() => this.#makeRound(), ports.limits.silence);
    this.#rounds.unref();
    this.#beats = setInterval(() => this.#beat(), beatEvery);
    this.#beats.unref();
  }

  /** Upgrades a connection of a browser that was let in to a window's socket. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    if (this.#server.clients.size >= this.#ports.limits.windows) {
      this.#ports.refused('too many windows');
      return refuseUpgrade(stream, '503 Service Unavailable');
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#serve(socket));
  }

  close(): void {
    clearInterval(this.#rounds);
    clearInterval(this.#beats);
    for (const socket of this.#server.clients) socket.terminate();
  }

  #serve(socket: WebSocket): void {
    const { documentServer, limits, log } = this.#ports;
    const pace = new Pace({ atOnce: limits.framesAtOnce, perSecond: limits.framesPerSecond, now: () => performance.now() });
    let goesOn: NodeJS.Timeout | undefined;
    const slowDown = (bytes: number): void => {
      this.#alive.add(socket);
      const wait = pace.spend(1 + bytes / limits.framePart);
      if (wait === 0) return;
      // What was read already is still handled, and adds to the wait.
      socket.pause();
      clearTimeout(goesOn);
      goesOn = setTimeout(() => socket.resume(), wait);
      goesOn.unref();
    };
    // A bug caused by one window's frame closes that window's socket; it reconnects, and others notice nothing.
    const guard = (task: () => void): void => {
      try {
        task();
      } catch (error) {
        reportBug('A window’s frame', error, log);
        socket.terminate();
      }
    };
    const close = (code?: number, reason?: string): void => {
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), farewell).unref();
    };
    const connection = documentServer.connect({
      get bufferedAmount() {
        return socket.bufferedAmount;
      },
      send: (frame) => {
        this.#told.add(socket);
        socket.send(frame);
        this.#makeRoom();
      },
      close,
    });
    this.#alive.add(socket);
    socket.on('message', (data, isBinary) => {
      if (isBinary && Buffer.isBuffer(data)) guard(() => connection.receive(data));
      else close(1003, 'binary frames only');
      slowDown(Buffer.isBuffer(data) ? data.length : 0);
    });
    socket.on('ping', () => slowDown(0));
    socket.on('pong', () => slowDown(0));
    socket.on('close', () => guard(() => connection.closed()));
    socket.on('error', (error) => {
      // A broken connection is nobody's fault; malformed frames have the library's own error codes.
      if ('code' in error && String(error.code).startsWith('WS_ERR_')) this.#ports.refused('malformed frame');
      socket.terminate();
    });
  }

  /** Disconnects the windows with the most unsent data, until the rest is within the limit. */
  #makeRoom(): void {
    const waiting = [...this.#server.clients].filter((socket) => socket.bufferedAmount > 0).sort((one, other) => other.bufferedAmount - one.bufferedAmount);
    let sum = waiting.reduce((total, socket) => total + socket.bufferedAmount, 0);
    for (const socket of waiting) {
      if (sum <= this.#ports.limits.unread) return;
      sum -= socket.bufferedAmount;
      this.#ports.refused('window not reading');
      socket.terminate();
    }
  }

  #beat(): void {
    for (const socket of this.#server.clients) if (!this.#told.delete(socket)) socket.send(beat);
  }

  #makeRound(): void {
    for (const socket of this.#server.clients) {
      // A socket that is paused by its rate limit could not answer.
      if (this.#alive.has(socket) || socket.isPaused) {
        this.#alive.delete(socket);
        socket.ping();
      } else {
        this.#ports.refused('window silent');
        socket.terminate();
      }
    }
  }
}

/** Answers a refused upgrade, and ignores errors of the connection. */
export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy());
}
