import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../../shared/contract/host.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { callService } from '../services/methods/callService.ts';
import { downloadPath } from '../services/exports/downloads.ts';
import type { ExportJobs } from '../services/exports/exportJobs.ts';
import { pageFile } from '../services/page/pageFile.ts';
import type { EntryCodes } from './entryCodes.ts';
import { acceptedLanguage, entryPage } from './entryPage.ts';
import type { Gate, Refusal } from './gate.ts';
import type { RequestBodies } from './requestBody.ts';

/** What answering needs. */
export interface AnswerPorts {
  readonly services: Services;
  /** The file that a ticket of `exports.offer` is for, once. */
  readonly redeem: ExportJobs['redeem'];
  /** The built page: `index.html` and its assets. */
  readonly rendererFolder: string;
  readonly gate: Gate;
  readonly codes: EntryCodes;
  readonly bodies: RequestBodies;
  readonly refused: (what: Refusal | 'code wrong or used' | 'malformed request' | 'upload too large' | 'too many uploads' | 'request broken off') => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** The base for parsing a request's path. */
const base = 'http://127.0.0.1';
const megabyte = 1024 * 1024;
/** The largest plan file, as base64 in JSON, bytes. */
const largestUpload = 90 * megabyte;
const largestCall = megabyte;
/** Methods that take a whole file. */
const uploads: readonly string[] = ['plans.openBytes', 'plans.importJson', 'copies.look', 'copies.merge'];
/** Kept by the browser for a year. Not Strict: a link to Kehys on another page would then be opened without it. */
const cookieRules = 'HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000';

/** Answers a request: sign-in, the page's files, and calls of the contract. A refused request ends its connection. */
export async function answer(request: IncomingMessage, response: ServerResponse, ports: AnswerPorts): Promise<void> {
  const { gate } = ports;
  const asked = request.url ?? '/';
  const stranger = gate.refusesStranger(request);
  if (stranger) return refuse(response, 403, stranger, ports);
  if (!URL.canParse(asked, base)) return refuse(response, 400, 'malformed request', ports);
  const { pathname, searchParams } = new URL(asked, base);
  if (pathname.startsWith('/api/')) {
    const refusal = gate.refusesCall(request);
    if (refusal) return refuse(response, 403, refusal, ports);
    if (request.method !== 'POST') return sendText(response, 405, 'Only POST');
    return answerCall(pathname.slice('/api/'.length), request, response, ports);
  }
  if (hasBody(request)) return refuse(response, 400, 'malformed request', ports);
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET');
  const code = pathname === '/' ? searchParams.get('code') : null;
  if (code !== null) return answerCode(code, request, response, ports);
  const refusal = gate.refusesPage(request);
  if (refusal && pathname !== '/') return refuse(response, 403, refusal, ports);
  if (refusal) {
    ports.codes.missed();
    return showEntry(request, response, refusal, ports);
  }
  if (pathname.startsWith(downloadPath)) return sendDownload(request, response, pathname.slice(downloadPath.length), ports);
  const file = await pageFile(ports.rendererFolder, pathname, readFile);
  if (!file) return sendText(response, 404, 'Not found');
  response.writeHead(200, { 'Content-Type': file.contentType, 'Cache-Control': file.cache, 'Content-Length': file.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** Sends an exported file for one download, never as a page of this host. */
function sendDownload(request: IncomingMessage, response: ServerResponse, ticket: string, { redeem }: AnswerPorts): void {
  // A HEAD request must not use up the ticket.
  const file = request.method === 'GET' ? redeem(ticket) : undefined;
  if (!file) return sendText(response, 404, 'Not found');
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'Content-Length': file.bytes.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(file.bytes);
}

/** Exchanges a code for the cookie and removes it from the address. A browser that has the cookie needs no code and uses none up. */
function answerCode(code: string, request: IncomingMessage, response: ServerResponse, ports: AnswerPorts): void {
  const isKnown = ports.gate.knows(request);
  if (!isKnown && (request.method !== 'GET' || !ports.codes.redeem(code))) return showEntry(request, response, 'code wrong or used', ports);
  if (!isKnown) response.setHeader('Set-Cookie', `${ports.gate.cookie}; ${cookieRules}`);
  response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store', 'Content-Length': 0 });
  response.end();
}

async function answerCall(method: string, request: IncomingMessage, response: ServerResponse, ports: AnswerPorts): Promise<void> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return sendText(response, 415, 'Only JSON');
  const body = await ports.bodies.read(request, uploads.includes(method) ? largestUpload : largestCall);
  if (!body) {
    ports.refused('request broken off');
    return void response.destroy();
  }
  if (!body.ok) {
    const isBusy = body.failure.code === 'host-busy';
    ports.refused(isBusy ? 'too many uploads' : 'upload too large');
    response.setHeader('Connection', 'close');
    return sendResult(response, isBusy ? 503 : 413, body);
  }
  const input = parseJson(body.value);
  if (input === undefined) return sendResult(response, 400, failed('input-invalid', { why: 'JSON' }));
  return sendResult(response, 200, await callService(ports.services, method, input, ports.log));
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** The parsed value; undefined, which JSON cannot express, where the text is not JSON. */
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

function refuse(response: ServerResponse, status: number, why: Parameters<AnswerPorts['refused']>[0], ports: AnswerPorts): void {
  ports.refused(why);
  response.setHeader('Connection', 'close');
  sendText(response, status, why);
}

function showEntry(request: IncomingMessage, response: ServerResponse, why: Parameters<AnswerPorts['refused']>[0], ports: AnswerPorts): void {
  ports.refused(why);
  const page = Buffer.from(entryPage(acceptedLanguage(request.headers['accept-language'])));
  response.writeHead(403, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Length': page.length, Connection: 'close' });
  response.end(request.method === 'HEAD' ? undefined : page);
}
