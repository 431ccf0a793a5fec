import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
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
};

/** A file of the renderer, ready to send. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** `Cache-Control`: what carries its content's hash in its name never changes. */
  readonly cache: string;
}

/** The file that an address' path means inside a folder, or undefined where there is none: never one outside of it. */
export async function staticFile(folder: string, path: string): Promise<StaticFile | undefined> {
  try {
    const root = await realpath(folder);
    const wanted = path === '/' ? '/index.html' : decodeURIComponent(path);
    const found = await realpath(join(root, wanted));
    const type = types[extname(found)];
    if (!found.startsWith(root + sep) || type === undefined) return undefined;
    const cache = wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { bytes: await readFile(found), type, cache };
  } catch {
    return undefined;
  }
}
