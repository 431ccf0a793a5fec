import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import * as Y from 'yjs';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import type { FileLock } from '../disk/fileLock.ts';
import { recoverPlan } from '../recovery/recoverPlan.ts';
import { PlanSession } from './planSession.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { takeLock, type TakenLock } from '../disk/takeLock.ts';

/**
 * Opens a plan file: takes its lock, reads it and adds what a crash kept from it. A file that cannot be written, that
 * another process edits or that a newer Kehys wrote opens for reading only. Fails as {@link PlanDisk.read} does.
 */
export async function openPlanSession(wanted: string, ports: SessionPorts): Promise<Result<PlanSession>> {
  const name = basename(wanted);
  const path = await realpath(wanted).catch(() => undefined);
  if (path === undefined) return failed('file-missing', { name });
  const taken: TakenLock = (await ports.disk.isWritable(path))
    ? await takeLock(path, ports.lock)
    : { readOnly: { code: 'folder-read-only', details: { name } } };
  const lock = taken.lock;
  try {
    const opened = await readAndRecover(path, lock, taken.readOnly, ports);
    if (!opened.ok || opened.value.isReadOnly) await lock?.release();
    return opened;
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function readAndRecover(
  path: string,
  lock: FileLock | undefined,
  refused: Failure | undefined,
  ports: SessionPorts,
): Promise<Result<PlanSession>> {
  const fingerprint = await ports.disk.fingerprint(path);
  if (!fingerprint) return failed('file-missing', { name: basename(path) });
  const read = await ports.disk.read(path);
  if (!read.ok) return read;
  const inFile = Y.encodeStateVector(read.value.doc);
  const readOnly = refused ?? read.value.readOnly;
  const recovered = readOnly ? undefined : await recoverPlan(ports.recoveryFolder, path, read.value);
  const session = new PlanSession(
    {
      path,
      content: { ...read.value, history: recovered?.history ?? read.value.history },
      fingerprint,
      ...(readOnly ? { readOnly } : { lock }),
      isRecovered: recovered?.isRecovered ?? false,
      continues: recovered?.continues ?? [],
      inFile,
      notices: recovered?.isRecovered ? [{ code: 'edits-recovered', details: { name: basename(path) } }] : [],
    },
    ports,
  );
  return success(session);
}
