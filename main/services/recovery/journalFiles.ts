import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../disk/errorCode.ts';
import { sha256 } from '../disk/sha256.ts';

/** One file of a journal: `<key>-<generation>-<nonce>.journal`. Earlier versions wrote no nonce. */
export interface JournalFile {
  readonly key: string;
  readonly generation: number;
  readonly nonce: string | undefined;
  readonly name: string;
}

const namePattern = /^([0-9a-f]{32}(?:x[0-9a-f]+)?)-(\d+)(?:-([0-9a-f]+))?\.journal$/;

/** The key of the journal of the plan at a path: a hash of the path. */
export function journalKey(path: string): string {
  return sha256(path).slice(0, 32);
}

/** The key of a journal that was moved aside. `owner` tells it from others of the same path. */
export function asideKey(key: string, owner: string): string {
  return `${key.slice(0, 32)}x${sha256(owner).slice(0, 16)}`;
}

/** Whether a key is that of a journal moved aside. */
export function isAside(key: string): boolean {
  return key.includes('x');
}

/** Makes the file names of one journal unique. */
export function newNonce(): string {
  return randomBytes(8).toString('hex');
}

export function journalFileName(key: string, generation: number, nonce: string): string {
  return `${key}-${generation}-${nonce}.journal`;
}

/** All journal files in a folder, or those of one key, the oldest generations first. */
export async function journalFiles(folder: string, key?: string): Promise<readonly JournalFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const [, found, generation, nonce] = namePattern.exec(name) ?? [];
      if (found === undefined || (key !== undefined && found !== key)) return [];
      return [{ key: found, generation: Number(generation), nonce, name }];
    })
    .sort((one, other) => one.generation - other.generation);
}

export async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}

/** Moves files to another key under new unique names; files deleted meanwhile are left out. */
export async function moveFiles(folder: string, files: readonly JournalFile[], key: string): Promise<void> {
  for (const { name, generation, nonce } of files) {
    try {
      await rename(join(folder, name), join(folder, journalFileName(key, generation, nonce ?? newNonce())));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}
