import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import * as Y from 'yjs';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { recoverPlan } from '../recovery/recoverPlan.ts';
import { Lease } from './lease.ts';
import { PlanSession } from './planSession.ts';
import type { SessionPorts } from './sessionPorts.ts';

/**
 * Opens a plan file: takes its lock, reads it and applies what a crash kept from it. A file that cannot be written, that another
 * process edits, or that a newer Kehys wrote opens read-only. Fails as {@link PlanDisk.read} does.
 */
export async function openPlanSession(wanted: string, ports: SessionPorts): Promise<Result<PlanSession>> {
  const name = basename(wanted);
  const path = await realpath(wanted).catch(() => undefined);
  if (path === undefined) return failed('file-missing', { name });
  const lease = await Lease.open(path, ports);
  try {
    const opened = await readAndRecover(path, lease, ports);
    if (!opened.ok) await lease.close();
    return opened;
  } catch (error) {
    await lease.close();
    throw error;
  }
}

async function readAndRecover(
  path: string,
  lease: Lease,
  ports: SessionPorts,
): Promise<Result<PlanSession>> {
  const fingerprint = await ports.disk.fingerprint(path);
  if (!fingerprint) return failed('file-missing', { name: basename(path) });
  const read = await ports.disk.read(path);
  if (!read.ok) return read;
  const inFile = Y.encodeStateVector(read.value.doc);
  if (read.value.readOnly) await lease.refuse(read.value.readOnly);
  const recovered = lease.readOnly ? undefined : await recoverPlan(ports.recoveryFolder, path, read.value);
  const session = new PlanSession(
    {
      path,
      content: { ...read.value, history: recovered?.history ?? read.value.history },
      inFile,
      fingerprint,
      lease,
      recovered: recovered?.recovered,
      continues: recovered?.continues ?? [],
    },
    ports,
  );
  return success(session);
}
