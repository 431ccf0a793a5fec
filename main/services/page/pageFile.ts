import { extname, join, normalize, sep } from 'node:path';

/** The types of files in the built page; other files are not served. */
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

/** Reads a file; rejects where it does not exist. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A file of the built page, ready to send. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** `Cache-Control`: a file with a hash in its name never changes. */
  readonly cache: string;
}

/**
 * The file for a path of the built page; undefined where there is none, and for paths outside the folder. `read` is the disk (the
 * app's archive when packaged).
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

/** The file inside `folder` for a request's path: decoded once and normalised; undefined where it would leave the folder. */
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
