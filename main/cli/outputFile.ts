import { open, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, success, type Result } from '../../shared/messages/failures.ts';
import { atomicWrite } from '../services/disk/atomicWrite.ts';
import { unwritten } from '../services/disk/writeMade.ts';

/** Whether a command may write here: never over an existing file, unless it was told to. */
export async function outputIsFree(path: string, force: boolean): Promise<Result<void>> {
  return force || (await kindOf(path)) !== 'file' ? success(undefined) : taken(path);
}

/** Writes a command's output atomically. Fails with `output-exists` where a file was made meanwhile, and with `output-unwritten`. */
export async function writeOutput(path: string, bytes: Uint8Array, force: boolean): Promise<Result<void>> {
  try {
    // A device or a pipe has nothing to lose, and must not be replaced by a file.
    if ((await kindOf(path)) === 'other') await writeFile(path, bytes);
    else if (force) await atomicWrite(path, bytes);
    else return await writeNew(path, bytes);
    return success(undefined);
  } catch (error) {
    return unwritten(path, error);
  }
}

/** Makes a new empty file, then writes it. */
async function writeNew(path: string, bytes: Uint8Array): Promise<Result<void>> {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return taken(path);
    throw error;
  }
  try {
    await atomicWrite(path, bytes);
    return success(undefined);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'other'> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'other';
  } catch {
    return 'nothing';
  }
}

function taken(path: string): Result<never> {
  return failed('output-exists', { name: basename(path) });
}
