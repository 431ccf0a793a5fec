import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../disk/errorCode.ts';
import { sha256 } from '../disk/sha256.ts';

/** One file of a journal: `<key>-<generation>-<nonce>.journal`. Earlier Kehys gave no nonce. */
export interface JournalFile {
  readonly key: string;
  readonly generation: number;
  readonly nonce: string | undefined;
  readonly name: string;
}

const namePattern = /^([0-9a-f]{32}(?:x[0-9a-f]+)?)-(\d+)(?:-([0-9a-f]+))?\.journal$/;

/** Under which name the journal of the plan at a path is kept: a hash of the path. */
export function journalKey(path: string): string {
  return sha256(path).slice(0, 32);
}

/** Under which name a journal that is nobody's at its path is kept. `owner` tells it from others that were there. */
export function asideKey(key: string, owner: string): string {
  return `${key.slice(0, 32)}x${sha256(owner).slice(0, 16)}`;
}

/** Whether a journal waits for a person instead of its plan. */
export function isAside(key: string): boolean {
  return key.includes('x');
}

/** What makes the names of one journal's files unlike all others. */
export function newNonce(): string {
  return randomBytes(8).toString('hex');
}

export function journalFileName(key: string, generation: number, nonce: string): string {
  return `${key}-${generation}-${nonce}.journal`;
}

/** All files of journals in a folder, the oldest generations first; of one key where one is given. */
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

/** Keeps files under another key. Each gets a name that no other file has; one that has gone meanwhile is left out. */
export async function moveFiles(folder: string, files: readonly JournalFile[], key: string): Promise<void> {
  for (const { name, generation, nonce } of files) {
    try {
      await rename(join(folder, name), join(folder, journalFileName(key, generation, nonce ?? newNonce())));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}
