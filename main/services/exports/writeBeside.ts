import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Result } from '../../../shared/messages/failures.ts';
import { atomicWrite } from '../disk/atomicWrite.ts';
import { errorCode } from '../disk/errorCode.ts';
import { unwritten } from '../disk/writeMade.ts';
import type { ExportedFile } from './exportInput.ts';

/** Writes what belongs beside a file, then, with `write`, the file that names it. A folder made for this is removed where it fails. */
export async function writeWithBeside(path: string, { beside }: Pick<ExportedFile, 'beside'>, write: () => Promise<Result<void>>): Promise<Result<void>> {
  if (!beside) return write();
  const folder = join(dirname(path), beside.folder);
  let isNew = false;
  const writeAll = async (): Promise<Result<void>> => {
    try {
      isNew = await makeFolder(folder);
      for (const [name, bytes] of beside.files) await atomicWrite(join(folder, name), bytes);
    } catch (error) {
      return unwritten(folder, error);
    }
    return write();
  };
  const written = await writeAll();
  if (!written.ok && isNew) await rm(folder, { recursive: true, force: true });
  return written;
}

/** @returns whether it was made */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
