import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { appScheme, isAppAddress } from './appOrigin.ts';
import { contentPolicy } from './contentPolicy.ts';

/** To be registered before the app is ready. `standard` and `secure` make it an origin of its own like https. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
};

/** What the renderer's folder holds; a file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Reads a file; rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * Answers the window's requests from the renderer's built folder, and nothing outside it: the path is decoded once,
 * normalised, and must stay inside. `read` is the disk (inside the app's archive when packaged).
 */
export function createAppHandler(folder: string, read: ReadFile): (request: { method: string; url: string }) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405);
    if (!isAppAddress(url)) return answer(404);
    const path = pathInside(folder, new URL(url).pathname);
    const contentType = path === undefined ? undefined : contentTypes[extname(path)];
    if (path === undefined || contentType === undefined) return answer(404);
    try {
      const bytes = await read(path);
      return answer(200, { 'content-type': contentType }, method === 'HEAD' ? null : bytes);
    } catch {
      return answer(404);
    }
  };
}

/** The file that a request's path names inside `folder`, or undefined where it would leave it. */
export function pathInside(folder: string, requested: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requested);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const root = normalize(folder.endsWith(sep) ? folder : folder + sep);
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(root) ? path : undefined;
}

function answer(status: number, headers: Record<string, string> = {}, body: Uint8Array | null = null): Response {
  return new Response(body === null ? null : Buffer.from(body), {
    status,
    headers: {
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      ...headers,
    },
  });
}
