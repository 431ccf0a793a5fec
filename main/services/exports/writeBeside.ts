import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { atomicWrite } from '../disk/atomicWrite.ts';
import type { ExportedFile } from './exportInput.ts';

/** Writes what lies beside a finished file, before the file itself names it. Throws what the file system throws. */
export async function writeBeside(path: string, { beside }: Pick<ExportedFile, 'beside'>): Promise<void> {
  if (!beside) return;
  const folder = join(dirname(path), beside.folder);
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of beside.files) await atomicWrite(join(folder, name), bytes);
}
