import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { pageFile } from '../page/pageFile.ts';

/** A file of the phones' page, ready to send. */
export interface PhoneFile {
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
  readonly contentType: string;
  readonly cache: string;
}

const pagePath = '/phone/index.html';

/** The files of the phones' page by path: its HTML at `/` and what that names, nothing else of the built renderer. Throws where the renderer was not built. */
export async function phonePage(rendererFolder: string): Promise<ReadonlyMap<string, PhoneFile>> {
  const page = await pageFile(rendererFolder, pagePath, readFile);
  if (!page) throw new Error('The page for phones was not built');
  const html = Buffer.from(page.bytes).toString('utf8');
  const names = [...html.matchAll(/(?:src|href)="(?:\.\.?\/)*(assets\/[\w.-]+)"/g)].flatMap(([, name]) => name ?? []);
  const files = new Map<string, PhoneFile>([['/', sendable(page)]]);
  for (const name of new Set(names)) {
    const file = await pageFile(rendererFolder, `/${name}`, readFile);
    if (!file) throw new Error(`The page for phones lacks ${name}`);
    files.set(`/${name}`, sendable(file));
  }
  return files;
}

/** Compressed once, so that sixty phones on a slow network need not wait for it. */
function sendable({ bytes, contentType, cache }: { readonly bytes: Uint8Array; readonly contentType: string; readonly cache: string }): PhoneFile {
  return { bytes: Buffer.from(bytes), gzipped: gzipSync(bytes, { level: 9 }), contentType, cache };
}
