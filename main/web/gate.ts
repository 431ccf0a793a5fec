import type { IncomingMessage } from 'node:http';
import { isSameSecret } from '../services/network/isSameSecret.ts';

/** Why a request is refused, for the status line and the log. */
export type Refusal = 'foreign host' | 'foreign origin' | 'cookie missing or wrong';

/** Decides who may talk to the web host. */
export interface Gate {
  /** The `Cookie` header of a browser that was let in. */
  readonly cookie: string;
  /** Whether the request's browser was let in before. */
  knows(request: IncomingMessage): boolean;
  /** For every request: it must be made to this host, and not by a page of another. */
  refusesStranger(request: IncomingMessage): Refusal | undefined;
  /** For pages and files: the cookie is needed, too. */
  refusesPage(request: IncomingMessage): Refusal | undefined;
  /** For calls and sockets: also the origin of a page of this host. */
  refusesCall(request: IncomingMessage): Refusal | undefined;
}

/**
 * Lets in only requests to this very address (against DNS rebinding), from pages of this host, with the cookie of a browser that
 * came with a code. All ports of a machine share cookies, so the port is part of the cookie's name.
 */
export function createGate(port: number, secret: string): Gate {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const cookieName = `kehys-${port}`;

  const knows = (request: IncomingMessage): boolean => {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const given = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
    return given !== undefined && isSameSecret(given.slice(cookieName.length + 1), secret);
  };
  const refusesStranger = (request: IncomingMessage): Refusal | undefined => {
    if (!hosts.includes(request.headers.host ?? '')) return 'foreign host';
    const { origin } = request.headers;
    return origin === undefined || origins.includes(origin) ? undefined : 'foreign origin';
  };
  const refusesUnknown = (request: IncomingMessage): Refusal | undefined => (knows(request) ? undefined : 'cookie missing or wrong');

  return {
    cookie: `${cookieName}=${secret}`,
    knows,
    refusesStranger,
    refusesPage: (request) => refusesStranger(request) ?? refusesUnknown(request),
    refusesCall: (request) => refusesStranger(request) ?? (request.headers.origin === undefined ? 'foreign origin' : refusesUnknown(request)),
  };
}
