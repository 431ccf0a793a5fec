import { access, constants, copyFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FailureError, success, type Result } from '../../../shared/messages/failures.ts';
import type { PlanFileContent } from '../planFile/planFileContent.ts';
import { atomicWrite } from './atomicWrite.ts';
import { errorCode } from './errorCode.ts';
import { machineReplacing, type ReplacingPorts } from './replaceFile.ts';
import { refuseAllButFiles } from './writingReasons.ts';

/** Tells one state of a file from another without reading it. */
export interface Fingerprint {
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the file system has them. */
  readonly modified: number;
  readonly inode: number;
}

/** The disk as a plan's session sees it. */
export interface PlanDisk {
  read(path: string): Promise<Result<PlanFileContent>>;
  /**
   * Replaces the file atomically; its bytes are on disk when this answers. `mayReplace` is asked right before the new file takes
   * the place of the old one; if it fails, nothing changes.
   */
  write(path: string, bytes: Uint8Array, mayReplace?: () => Promise<Result<void>>): Promise<Result<void>>;
  /** Whether the folder, and the file if it exists, can be written. */
  isWritable(path: string): Promise<boolean>;
  /** Undefined where the file does not exist. */
  fingerprint(path: string): Promise<Fingerprint | undefined>;
  /** Copies a file to a free name. Throws as the file system does: `EEXIST` where the name is taken, and where there is no file to copy. */
  copy(from: string, to: string): Promise<void>;
}

/** Loaded when a plan is opened: a host's start does not need it. */
const planFiles = () => import('../planFile/planFile.ts');

/** This machine's disk. */
export const planDisk: PlanDisk = {
  read: async (path) => (await planFiles()).readPlanFile(path),
  write: writeAsking,
  isWritable: async (path) => {
    try {
      await access(dirname(path), constants.W_OK);
      await access(path, constants.W_OK);
      return true;
    } catch (error) {
      return errorCode(error) === 'ENOENT' && (await isFolder(dirname(path)));
    }
  },
  fingerprint: async (path) => {
    try {
      const { size, mtimeMs, ino } = await stat(path);
      return { size, modified: mtimeMs, inode: ino };
    } catch {
      return undefined;
    }
  },
  copy: async (from, to) => {
    refuseAllButFiles(from, await stat(from));
    await copyFile(from, to, constants.COPYFILE_EXCL);
  },
};

const yes = async (): Promise<Result<void>> => success(undefined);

async function writeAsking(path: string, bytes: Uint8Array, mayReplace = yes): Promise<Result<void>> {
  const rename: ReplacingPorts['rename'] = async (from, to) => {
    const answer = await mayReplace();
    if (!answer.ok) throw new FailureError(answer.failure);
    await machineReplacing.rename(from, to);
  };
  try {
    const { writePlanFile } = await planFiles();
    return await writePlanFile(path, bytes, { write: (target, content) => atomicWrite(target, content, { ...machineReplacing, rename }) });
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure };
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((facts) => facts.isDirectory(), () => false);
}

export function sameFingerprint(one: Fingerprint | undefined, other: Fingerprint | undefined): boolean {
  return one?.size === other?.size && one?.modified === other?.modified && one?.inode === other?.inode;
}
