import type { CustomScheme } from 'electron';
import { pageFile, type ReadFile } from '../services/page/pageFile.ts';
import { pagePolicy } from '../services/page/pagePolicy.ts';
import { appScheme, isAppAddress } from './appOrigin.ts';

/** Registered before the app is ready. `standard` and `secure` make it an origin like https. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
};

/** Serves the files of the built page to the window, and nothing else. */
export function createAppHandler(folder: string, read: ReadFile): (request: { method: string; url: string }) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405);
    const file = isAppAddress(url) ? await pageFile(folder, new URL(url).pathname, read) : undefined;
    return file ? answer(200, { 'content-type': file.contentType }, method === 'HEAD' ? null : file.bytes) : answer(404);
  };
}

const policy = pagePolicy();

function answer(status: number, headers: Record<string, string> = {}, body: Uint8Array | null = null): Response {
  return new Response(body === null ? null : Buffer.from(body), { status, headers: { ...policy, ...headers } });
}
