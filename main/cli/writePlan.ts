import { open, rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { failed, type Result } from '../../shared/messages/failures.ts';
import { checkedFileName, planEnding } from '../services/disk/fileNames.ts';
import { reasonIn } from '../services/disk/writingReasons.ts';
import { writePlanFile } from '../services/planFile/planFile.ts';
import type { CliPorts } from './cliPorts.ts';

/** The name for a new plan file, or why it cannot have this one. */
export function checkedPlanName(path: string): Result<string> {
  const name = basename(path);
  if (extname(name).toLowerCase() !== planEnding) return failed('file-name-invalid', { name, why: 'reason-no-plan-ending' });
  return checkedFileName(name);
}

/** Writes a new plan file. Fails with `output-unwritten`, and with `output-exists` for an existing file without `force`. */
export async function writePlan(path: string, bytes: Uint8Array, force: boolean, ports: Pick<CliPorts, 'lockPlan'>): Promise<Result<void>> {
  const written = await (force ? replacePlan(path, bytes, ports) : writeNew(path, bytes));
  const why = written.ok ? undefined : reasonIn(written.failure);
  return why === undefined ? written : failed('output-unwritten', { name: basename(path), why });
}

/** Replaces a file under the plan's lock, so that one which another Kehys has open is not replaced. */
async function replacePlan(path: string, bytes: Uint8Array, ports: Pick<CliPorts, 'lockPlan'>): Promise<Result<void>> {
  const locked = await ports.lockPlan(path);
  if (!locked.ok) return locked;
  try {
    return await writePlanFile(path, bytes);
  } finally {
    await locked.value?.release();
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const place = await reserve(path);
  if (place === 'taken') return failed('output-exists', { name: basename(path) });
  const written = await writePlanFile(path, bytes);
  if (!written.ok && place === 'reserved') await rm(path, { force: true });
  return written;
}

/** Makes a new empty file. Where that is refused, the write that follows says why. */
async function reserve(path: string): Promise<'reserved' | 'taken' | 'refused'> {
  try {
    await (await open(path, 'wx')).close();
    return 'reserved';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'taken' : 'refused';
  }
}
