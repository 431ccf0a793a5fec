import type { Stats } from 'node:fs';
import { open, readdir, realpath, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { cutToBytes } from './hiddenBeside.ts';
import { replaceFile, type ReplacingPorts } from './replaceFile.ts';
import { syncFolder } from './syncFolder.ts';
import { refuseAllButFiles } from './writingReasons.ts';

/**
 * Replaces a file's whole content atomically: after a crash there is either the old or the new one, and the new one is on disk
 * (fsync) when this answers. A link is followed. The file keeps its mode whatever the umask, and its owner and group where
 * permitted; a new file is readable by its owner alone where it `isPrivate`. Throws as the file system and `replaceFile` do, and
 * where a folder, pipe or device stands in the file's place; what is there is then unchanged. We do not use write-file-atomic because it does not check how much was written: a disk that fills up
 * may take part of the bytes without an error.
 */
export async function atomicWrite(path: string, bytes: Uint8Array, ports?: ReplacingPorts, isPrivate = false): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const known = await stat(target).catch(() => undefined);
  refuseAllButFiles(target, known);
  const folder = dirname(target);
  const prefix = `.${cutToBytes(basename(target), 100)}.`;
  const temporary = join(folder, `${prefix}${randomBytes(6).toString('hex')}${temporaryEnding}`);
  try {
    const file = await open(temporary, 'wx', known || isPrivate ? ownerOnly : undefined);
    try {
      if (known) await takeRights(file, known);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await replaceFile(temporary, target, ports);
  } catch (error) {
    // If it cannot be removed now, a later write removes it.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  await removeLeftovers(folder, prefix);
}

const temporaryEnding = '.tmp';
/** Nobody else may read it before it has the mode of the file that it replaces. */
const ownerOnly = 0o600;
const rights = 0o777;

/** Gives a file the owner, group and mode of another, as far as permitted. */
async function takeRights(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  const own = await file.stat();
  const keep = -1;
  if (own.uid !== uid) await file.chown(uid, keep).catch(() => undefined);
  if (own.gid !== gid) await file.chown(keep, gid).catch(() => undefined);
  await file.chmod(mode & rights).catch(() => undefined);
}

/** An older temporary file was left by a killed process. Milliseconds. */
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
