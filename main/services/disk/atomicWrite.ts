import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';

/**
 * Replaces a file's whole content so that a crash at any moment leaves either the old or the new one, on disk (fsync) when
 * it answers. A link is followed, and the file keeps its mode. Throws what the file system throws; the old file is
 * then untouched.
 *
 * Not write-file-atomic: that one does not look at how much was written, and a disk that fills up takes a part of the
 * bytes without an error, so it puts a cut file in the place of the whole one.
 */
export async function atomicWrite(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then((known) => known.mode & 0o777, () => undefined);
  const folder = dirname(target);
  const prefix = `.${basename(target).slice(0, 100)}.`;
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}${temporaryEnding}`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await removeLeftovers(folder, prefix);
}

const temporaryEnding = '.tmp';
/** No write takes this long, so an older temporary file was left by a process that was killed. Milliseconds. */
const longestWrite = 60 * 60 * 1000;

async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(prefix) || !name.endsWith(temporaryEnding)) continue;
    const path = join(folder, name);
    const age = await stat(path).then((facts) => Date.now() - facts.mtimeMs, () => 0);
    if (age > longestWrite) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Makes the new name itself durable. Systems that cannot open a folder (Windows) keep names durable in their own way. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some network file systems refuse; the file's bytes are safe already.
  } finally {
    await handle?.close();
  }
}
