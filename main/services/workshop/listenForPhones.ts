import { X509Certificate } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { largestGuestFrame } from '../../../shared/workshop/frames.ts';
import { largestPiece } from '../../../shared/workshop/sealedPieces.ts';
import { mostSeats } from '../../../shared/workshop/seats.ts';
import { mostParticipants } from '../../../shared/workshop/workshop.ts';
import { Connections } from '../network/connections.ts';
import { pagePolicy } from '../page/pagePolicy.ts';
import { reportBug } from '../reportBug.ts';
import { seatPagePath, seatSocketPath } from '../../../shared/workshop/seatFrames.ts';
import { GuestSockets, type GuestSocketsPorts, type SocketLimits } from './guestSockets.ts';
import type { PhoneFile } from './phonePage.ts';
import type { SeatPage } from './seatPage.ts';
import type { Tls } from './tls.ts';

export interface ListenOptions {
  /** An IPv4 address of this computer. */
  readonly address: string;
  /** The first port to try; where it is taken, the next free one. 0: any. */
  readonly port: number;
  readonly tls?: Tls;
  readonly files: ReadonlyMap<string, PhoneFile>;
  readonly connect: GuestSocketsPorts['connect'];
  /** Laptops at the canvas; nothing of this is served before somebody is invited. */
  readonly seats: { readonly page: SeatPage; readonly isUsed: () => boolean; readonly connect: GuestSocketsPorts['connect'] };
  readonly onRefused: (what: string) => void;
  readonly log: (message: string, error?: unknown) => void;
}

export interface Listening {
  /** What browsers open: scheme, name and port. */
  readonly origin: string;
  readonly port: number;
  /**
   * Closes every connection.
   * @param options.tell whether phones are told that the workshop ended
   */
  close(options: { readonly tell: boolean }): Promise<void>;
}

const mostPorts = 50;
const headTime = 10_000;

/** A phone that owes more waiting than this, milliseconds, is disconnected: nobody types that fast. */
const longestDebt = 10_000;

const phones: SocketLimits = {
  who: 'phone',
  most: mostParticipants * 2,
  largestFrame: largestGuestFrame,
  atOnce: 40,
  perSecond: 6,
  costOf: () => 1,
  judge: () => (wait) => wait > longestDebt,
  mostUnread: 1024 * 1024,
};

/** Each part of this size counts as a frame, bytes. */
const framePart = 8 * 1024;
/** A laptop that sends this many frames while it must wait is disconnected: no person does that. */
const mostTooFast = 400;

const laptops: SocketLimits = {
  who: 'laptop',
  // Two for each seat, and some for guests that have not joined yet.
  most: mostSeats * 2 + 16,
  largestFrame: largestPiece,
  atOnce: 800,
  perSecond: 80,
  costOf: (bytes) => 1 + bytes / framePart,
  judge: () => {
    let tooFast = 0;
    return (wait) => (tooFast = Math.max(0, tooFast + (wait > 0 ? 1 : -1))) > mostTooFast;
  },
  // Enough for a large plan on a slow network.
  mostUnread: 24 * 1024 * 1024,
  strangerTime: 15_000,
};

/**
 * Listens for phones on one network, serving their page and socket and nothing else. Throws a Node error where the address is no
 * longer this computer's, or no port is free.
 */
export async function listenForPhones(options: ListenOptions): Promise<Listening> {
  const { tls } = options;
  const timing = { headersTimeout: headTime, requestTimeout: headTime, connectionsCheckingInterval: 1_000 };
  const server: Server = tls ? createHttpsServer({ ...timing, cert: tls.certificate, key: tls.key }) : createHttpServer(timing);
  server.setTimeout(60_000);
  const limits = { strangers: mostParticipants * 2, guests: mostParticipants * 3, requestsAtOnce: 16 };
  const connections = new Connections(server, { limits, refused: options.onRefused });
  const port = await listen(server, options.port, options.address);
  const scheme = tls ? 'https' : 'http';
  const names = tls ? [...namesOf(tls.certificate), options.address] : [options.address];
  const hosts = names.map((name) => `${name}:${port}`);
  const sockets = hosts.map((host) => `${tls ? 'wss' : 'ws'}://${host}`);
  const policy = pagePolicy(sockets, ["'self'"]);
  const seatPolicy = pagePolicy(sockets);
  const guests = new GuestSockets(phones, options);
  const seated = new GuestSockets(laptops, { ...options, connect: options.seats.connect });

  server.on('request', (request, response) => {
    if (!connections.beginRequest(request.socket)) return;
    response.once('close', () => connections.endRequest(request.socket));
    response.on('error', () => response.destroy());
    const isSeatPage = request.url === seatPagePath && options.seats.isUsed();
    for (const [name, value] of Object.entries(isSeatPage ? seatPolicy : policy)) response.setHeader(name, value);
    answer(request, response, options, hosts).catch((error: unknown) => {
      reportBug('A request of a workshop', error, options.log);
      response.destroy();
    });
  });
  server.on('upgrade', (request, stream: Socket, head) => {
    const isOurs = hosts.includes(request.headers.host ?? '') && hosts.some((host) => request.headers.origin === `${scheme}://${host}`);
    const isSeat = request.url === seatSocketPath && options.seats.isUsed();
    if (!isOurs || (request.url !== '/socket' && !isSeat)) {
      options.onRefused('foreign origin');
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    connections.upgraded(request.socket);
    (isSeat ? seated : guests).upgrade(request, stream, head, () => connections.welcome(request.socket));
  });
  server.on('clientError', (_error, stream) => {
    options.onRefused('malformed request');
    stream.destroy();
  });
  server.on('error', () => options.onRefused('connection failed'));

  return {
    origin: `${scheme}://${hosts[0]}`,
    port,
    close: async ({ tell }) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([guests.close(tell), seated.close(tell)]);
      connections.close();
      await closed;
    },
  };
}

/** Serves the page's files to requests for this address only. */
async function answer(request: IncomingMessage, response: ServerResponse, { files, seats, onRefused }: ListenOptions, hosts: readonly string[]): Promise<void> {
  const refuse = (status: number, why: string): void => {
    onRefused(why);
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' });
    response.end(`${why}\n`);
  };
  if (!hosts.includes(request.headers.host ?? '')) return refuse(403, 'foreign host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET');
  const path = request.url ?? '/';
  const file = files.get(path) ?? (seats.isUsed() ? await seats.page.file(path) : undefined);
  if (!file) return refuse(404, 'nothing here');
  const isGzipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const bytes = isGzipped ? file.gzipped : file.bytes;
  response.writeHead(200, {
    'Content-Type': file.contentType,
    'Cache-Control': file.cache,
    'Content-Length': bytes.length,
    Vary: 'Accept-Encoding',
    ...(isGzipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The names that a certificate is for; wildcard names are not names of a machine. */
function namesOf(certificate: string): readonly string[] {
  const { subjectAltName = '' } = new X509Certificate(certificate);
  return [...subjectAltName.matchAll(/DNS:([^,\s*]+)(?:,|$)/g)].flatMap(([, name]) => name ?? []);
}

function listen(server: Server, first: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EADDRINUSE' || port === 0 || port >= first + mostPorts) reject(error);
      else server.listen((port += 1), address);
    };
    server.on('error', failed);
    server.once('listening', () => {
      server.off('error', failed);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
    server.listen(port, address);
  });
}
