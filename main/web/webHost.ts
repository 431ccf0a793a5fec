import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Services } from '../../shared/contract/host.ts';
import { pagePolicy } from '../services/page/pagePolicy.ts';
import { laterHere, RefusalLog } from '../services/refusalLog.ts';
import { reportBug } from '../services/reportBug.ts';
import type { DocumentServer } from '../services/sync/documentServer.ts';
import { answer, type AnswerPorts } from './answers.ts';
import { newBrowserSecret } from './browserSecret.ts';
import { Connections } from '../services/network/connections.ts';
import { EntryCodes } from './entryCodes.ts';
import { createGate, type Gate } from './gate.ts';
import { usualLimits, type Limits } from './limits.ts';
import { listen, loopback } from './listen.ts';
import { RequestBodies } from './requestBody.ts';
import { refuseUpgrade, WindowSockets } from './windowSockets.ts';

export interface WebHostOptions {
  readonly services: Services;
  /** The file that a ticket of `exports.offer` is for, once. */
  readonly redeem: AnswerPorts['redeem'];
  readonly documentServer: Pick<DocumentServer, 'connect'>;
  /** The folder of the built renderer. */
  readonly rendererFolder: string;
  /** The first port to try; where it is taken, the next free one. */
  readonly port?: number;
  /** The cookie's secret; random where absent. */
  readonly secret?: string;
  /** A new address, because the last one no longer works. */
  readonly onFreshAddress?: (address: string) => void;
  readonly limits?: Partial<Limits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly log: (message: string, error?: unknown) => void;
}

export interface WebHost {
  /** The address for a browser that was not let in before; it works once, for ten minutes. */
  readonly address: string;
  readonly port: number;
  /** The `Cookie` header of a browser that was let in. */
  readonly cookie: string;
  /** Closes every connection and stops listening. */
  close(): Promise<void>;
}

const defaultPort = 4747;
/** How often Node checks for slow requests, milliseconds. */
const lookForSlow = 1_000;

/**
 * Serves renderer and services to browsers on this machine. Throws a FailureError `port-taken` where no port is free. Nothing that
 * arrives on the port ends the process: each stream has an error listener, bugs are caught for each request or window, and
 * everything that others can make this process hold is limited.
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { services, redeem, documentServer, rendererFolder, log } = options;
  const limits: Limits = { ...usualLimits, ...options.limits };
  const refusals = new RefusalLog({ log, later: laterHere });
  const refused = (what: string): void => refusals.count(what);
  const server = createServer({
    headersTimeout: limits.headTime,
    requestTimeout: limits.requestTime,
    connectionsCheckingInterval: Math.min(lookForSlow, limits.headTime),
  });
  server.setTimeout(limits.idleTime);
  const connections = new Connections(server, { limits, refused });
  const port = await listen(server, options.port ?? defaultPort);
  const gate = createGate(port, options.secret ?? newBrowserSecret());
  const addressWith = (code: string): string => `http://${loopback}:${port}/?code=${code}`;
  const codes = new EntryCodes({ now: options.now ?? Date.now, onFresh: (code) => options.onFreshAddress?.(addressWith(code)) });
  const windows = new WindowSockets({ documentServer, limits, refused, log });
  answerRequests(server, connections, { services, redeem, rendererFolder, gate, codes, bodies: new RequestBodies(limits.bodies), refused, log }, port);
  answerUpgrades(server, connections, windows, gate, refused);
  answerNonsense(server, refused);

  return {
    get address() {
      return addressWith(codes.current);
    },
    port,
    cookie: gate.cookie,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      windows.close();
      connections.close();
      await closed;
      refusals.close();
    },
  };
}

function answerRequests(server: Server, connections: Connections, ports: AnswerPorts, port: number): void {
  const policy = pagePolicy(['127.0.0.1', 'localhost'].map((host) => `ws://${host}:${port}`));
  server.on('request', (request, response) => {
    const { socket } = request;
    if (!connections.beginRequest(socket)) return;
    if (ports.gate.knows(request)) connections.welcome(socket);
    response.once('close', () => connections.endRequest(socket));
    response.on('error', () => response.destroy());
    for (const [name, value] of Object.entries(policy)) response.setHeader(name, value);
    answer(request, response, ports).catch((error: unknown) => {
      reportBug('A request', error, ports.log);
      response.destroy();
    });
    if (response.getHeader('connection') === 'close') connections.dismiss(socket);
  });
}

function answerUpgrades(server: Server, connections: Connections, windows: WindowSockets, gate: Gate, refused: (what: string) => void): void {
  server.on('upgrade', (request, stream: Duplex, head) => {
    const refusal = gate.refusesCall(request);
    if (refusal) {
      refused(refusal);
      return refuseUpgrade(stream, '403 Forbidden');
    }
    connections.welcome(request.socket);
    connections.upgraded(request.socket);
    if (request.url !== '/socket') return refuseUpgrade(stream, '404 Not Found');
    windows.upgrade(request, stream, head);
  });
}

/** Answers malformed, oversized and slow requests with their HTTP status; broken connections are just closed. */
function answerNonsense(server: Server, refused: (what: string) => void): void {
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    if (error.code === 'ECONNRESET' || !stream.writable) return stream.destroy();
    const status = statusOf(error.code);
    refused(status === '408 Request Timeout' ? 'slow request' : 'malformed request');
    refuseUpgrade(stream, status);
  });
  // A connection could not be accepted, for example for lack of file handles; later ones may be.
  server.on('error', () => refused('connection failed'));
}

function statusOf(code: string | undefined): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  return code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
}

