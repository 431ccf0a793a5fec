import { extname, join, normalize, sep } from 'node:path';

/** What the built page holds; a file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Reads a file; rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A file of the built page, ready to send. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** `Cache-Control`: what carries its content's hash in its name never changes. */
  readonly cache: string;
}

/**
 * The file that an address' path names in the folder of the built page, or undefined where there is none: never one
 * outside of it. `read` is the disk (inside the app's archive when packaged).
 */
export async function pageFile(folder: string, requested: string, read: ReadFile): Promise<PageFile | undefined> {
  const path = pathInside(folder, requested);
  const contentType = path === undefined ? undefined : contentTypes[extname(path)];
  if (path === undefined || contentType === undefined) return undefined;
  try {
    const cache = path.startsWith(join(folder, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { bytes: await read(path), contentType, cache };
  } catch {
    return undefined;
  }
}

/** The file that a request's path names inside `folder`: decoded once, normalised, undefined where it would leave it. */
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
