import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is not let in; worded for whoever reads the status line. */
export type Refusal = 'foreign host' | 'foreign origin' | 'token missing or wrong';

/** Who may talk to the web host. */
export interface Gate {
  /** For pages and files: the host and the token, in the address or the cookie. */
  refusesPage(request: IncomingMessage): Refusal | undefined;
  /** For calls and sockets: the cookie, and the origin of a page that this host served. */
  refusesCall(request: IncomingMessage): Refusal | undefined;
  /** The value of `Set-Cookie` for a page that came with the token, else undefined. */
  cookieFor(request: IncomingMessage): string | undefined;
}

/**
 * Lets in only what asks this very address (no name that was rebound to it), from a page of this host, with the token that
 * was printed at the start. Cookies are shared by all ports of a machine, so the port is in the cookie's name.
 */
export function createGate(port: number, token: string): Gate {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const cookieName = `kehys-${port}`;

  const inAddress = (request: IncomingMessage): boolean => {
    const given = new URL(request.url ?? '/', `http://${hosts[0]}`).searchParams.get('token');
    return given !== null && isSame(given, token);
  };
  const inCookie = (request: IncomingMessage): boolean => {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const given = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
    return given !== undefined && isSame(given.slice(cookieName.length + 1), token);
  };
  const isForeignHost = (request: IncomingMessage): boolean => !hosts.includes(request.headers.host ?? '');
  const isForeignOrigin = (request: IncomingMessage): boolean => {
    const { origin } = request.headers;
    return origin !== undefined && !origins.includes(origin);
  };

  return {
    refusesPage: (request) => {
      if (isForeignHost(request)) return 'foreign host';
      if (isForeignOrigin(request)) return 'foreign origin';
      return inCookie(request) || inAddress(request) ? undefined : 'token missing or wrong';
    },
    refusesCall: (request) => {
      if (isForeignHost(request)) return 'foreign host';
      if (request.headers.origin === undefined || isForeignOrigin(request)) return 'foreign origin';
      return inCookie(request) ? undefined : 'token missing or wrong';
    },
    cookieFor: (request) =>
      inAddress(request) ? `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000` : undefined,
  };
}

/** Compares in the same time whatever was given. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
