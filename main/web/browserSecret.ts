import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret in the cookie of a browser that was let in. It is never in an address or on a command line, is readable by this user
 * only, and outlives the process, so that a tab from before a restart can return with its edits. A secret that others could have
 * read is replaced.
 */
export async function browserSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'browser-secret');
  // Earlier versions let in everybody who knew this, for ever.
  await rm(join(dataFolder, 'web-token'), { force: true });
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const kept = await keptSecret(path);
  if (kept !== undefined) return kept;
  const secret = newBrowserSecret();
  await rm(path, { force: true });
  try {
    await writeFile(path, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    // Another host of this user was quicker.
    const theirs = await keptSecret(path);
    if (theirs === undefined) throw error;
    return theirs;
  }
}

export function newBrowserSecret(): string {
  return randomBytes(24).toString('hex');
}

async function keptSecret(path: string): Promise<string | undefined> {
  try {
    const kept = await readFile(path, 'utf8');
    // Windows has other permissions, and a user's data folder is private there.
    const isOwn = process.platform === 'win32' || ((await stat(path)).mode & 0o077) === 0;
    return isOwn && /^[0-9a-f]{48}$/.test(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
