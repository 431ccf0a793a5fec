import { basename } from 'node:path';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import { summarisePlan } from '../../../shared/portfolio/summarisePlan.ts';
import { fileId } from '../disk/fileId.ts';
import { withoutEnding } from '../disk/fileNames.ts';
import { readPlanFile, unpackPlanFile, type PlanFileContent } from '../planFile/planFile.ts';

/**
 * Reads the summary of a plan file as of a day (`yyyy-mm-dd`), without a lock and without writing. Fails as {@link readPlanFile}
 * does, and with `file-newer` for files of a newer Kehys.
 */
export async function readSummary(path: string, today: string): Promise<Result<PlanSummary>> {
  const read = await readPlanFile(path);
  return read.ok ? summaryOf(read.value, { id: fileId(path), file: withoutEnding(basename(path)) }, today) : read;
}

/** The same for a file's bytes. */
export function summaryOfBytes(bytes: Uint8Array, name: string, id: string, today: string): Result<PlanSummary> {
  const read = unpackPlanFile(bytes, name);
  return read.ok ? summaryOf(read.value, { id, file: withoutEnding(name) }, today) : read;
}

function summaryOf({ doc, readOnly }: PlanFileContent, names: { readonly id: string; readonly file: string }, today: string): Result<PlanSummary> {
  try {
    return readOnly ? { ok: false, failure: readOnly } : success(summarisePlan(planOf(doc), names, today));
  } finally {
    doc.destroy();
  }
}
