import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Services } from '../../shared/contract/host.ts';
import { failed, FailureError, type Result } from '../../shared/messages/failures.ts';
import { callService } from '../services/methods/callService.ts';
import type { DocumentServer } from '../services/sync/documentServer.ts';
import { createGate, type Gate } from './gate.ts';
import { readBody } from './requestBody.ts';
import { securityHeaders } from './securityHeaders.ts';
import { staticFile } from './staticFiles.ts';

export interface WebHostOptions {
  readonly services: Services;
  readonly documentServer: DocumentServer;
  /** The built renderer: `index.html` and its assets. */
  readonly rendererFolder: string;
  /** The port to begin with; the next free one is taken where it is not free. */
  readonly port?: number;
  /** What lets a browser in; made up where absent. */
  readonly token?: string;
  readonly log: (message: string, error?: unknown) => void;
}

export interface WebHost {
  /** What a browser opens, with the token. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** This machine only: nothing listens on the network. */
const loopback = '127.0.0.1';
/** What a request's path is read against. */
const base = `http://${loopback}`;
const defaultPort = 4747;
const mostPorts = 50;
const megabyte = 1024 * 1024;
/** A plan file of the largest size, as base64 in JSON. */
const largestUpload = 90 * megabyte;
const largestCall = megabyte;
const largestFrame = 32 * megabyte;
/** Methods that bring a whole file along. */
const uploads: readonly string[] = ['plans.openBytes', 'plans.importJson'];

/** Serves the renderer and the services to browsers of this machine. Fails (FailureError `port-taken`) where no port is free. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const token = options.token ?? randomBytes(24).toString('hex');
  const server = createServer();
  const port = await listen(server, options.port ?? defaultPort);
  const gate = createGate(port, token);
  const headers = securityHeaders(port);
  const connections = new Set<Socket>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });

  server.on('connection', (connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, response, options, gate).catch((error: unknown) => {
      options.log('A request failed', error);
      response.destroy();
    });
  });
  server.on('upgrade', (request, stream, head) => {
    if (request.url !== '/socket') return refuseUpgrade(stream, '404 Not Found');
    if (gate.refusesCall(request)) return refuseUpgrade(stream, '403 Forbidden');
    sockets.handleUpgrade(request, stream, head, (socket) => join(socket, options.documentServer));
  });

  return {
    address: `http://${loopback}:${port}/?token=${token}`,
    port,
    token,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets.clients) socket.terminate();
      for (const connection of connections) connection.destroy();
      await closed;
    },
  };
}

function listen(server: Server, first: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') reject(error);
      else if (port === 0 || port >= first + mostPorts) reject(new FailureError({ code: 'port-taken', details: { port: first } }));
      else server.listen((port += 1), loopback);
    });
    server.once('listening', () => {
      const address = server.address();
      server.removeAllListeners('error');
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, loopback);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, options: WebHostOptions, gate: Gate): Promise<void> {
  const asked = request.url ?? '/';
  if (!URL.canParse(asked, base)) return sendText(response, 400, 'Bad address');
  const { pathname } = new URL(asked, base);
  if (pathname.startsWith('/api/')) {
    if (request.method !== 'POST') return sendText(response, 405, 'Only POST');
    const refusal = gate.refusesCall(request);
    if (refusal) return sendText(response, 403, refusal);
    return answerCall(pathname.slice('/api/'.length), request, response, options);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET');
  const refusal = gate.refusesPage(request);
  if (refusal) return sendText(response, 403, refusal);
  const file = await staticFile(options.rendererFolder, pathname);
  if (!file) return sendText(response, 404, 'Not found');
  const cookie = gate.cookieFor(request);
  if (cookie) response.setHeader('Set-Cookie', cookie);
  response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': file.cache, 'Content-Length': file.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

async function answerCall(method: string, request: IncomingMessage, response: ServerResponse, options: WebHostOptions): Promise<void> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return sendText(response, 415, 'Only JSON');
  const body = await readBody(request, uploads.includes(method) ? largestUpload : largestCall);
  if (!body.ok) {
    response.setHeader('Connection', 'close');
    return sendResult(response, 413, body);
  }
  const input = parseJson(body.value);
  if (input === undefined) return sendResult(response, 400, failed('input-invalid', { why: 'JSON' }));
  return sendResult(response, 200, await callService(options.services, method, input, options.log));
}

/** Undefined is no JSON value, so it stands for text that is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(result));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function join(socket: WebSocket, documentServer: DocumentServer): void {
  const connection = documentServer.connect(socket);
  socket.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) connection.receive(data);
    else socket.close(1003, 'binary frames only');
  });
  socket.on('close', () => connection.closed());
  // A broken frame or connection; the close that follows is what counts.
  socket.on('error', () => socket.terminate());
}
