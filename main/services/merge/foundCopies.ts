import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { errorCode } from '../disk/errorCode.ts';
import { planEnding, withoutEnding } from '../disk/fileNames.ts';
import type { PlanDisk } from '../disk/planDisk.ts';
import type { PlanFileContent } from '../planFile/planFile.ts';
import { holdsAllOf, isSamePlan } from '../session/samePlan.ts';
import { areCopyNames } from './copyNames.ts';
import type { PlanCopy } from './mergeCopies.ts';

/** A copy beside an open plan. */
export interface FoundCopy {
  readonly path: string;
  readonly name: string;
  /** ISO 8601. */
  readonly modified: string;
}

/** The most copies that are read; more did not come from a sync program. */
const mostCopies = 20;
const mostTries = 100;

/**
 * The copies that sync programs left beside a plan's file and that hold something it lacks, newest first. Names only lead to them:
 * a copy is recognised by the plan's id and the document. Nothing is changed.
 */
export async function findCopies(path: string, plan: PlanCopy, disk: PlanDisk): Promise<readonly FoundCopy[]> {
  const own = withoutEnding(basename(path));
  const names = await readdir(dirname(path)).catch(() => []);
  const like = names.filter((name) => name.endsWith(planEnding) && !name.startsWith('.') && areCopyNames(own, withoutEnding(name))).slice(0, mostCopies);
  const found: FoundCopy[] = [];
  // One at a time, so that only one plan more is in memory.
  for (const name of like) {
    const at = join(dirname(path), name);
    const facts = await stat(at).catch(() => undefined);
    if (!facts?.isFile()) continue;
    const read = await disk.read(at);
    if (!read.ok) continue;
    if (isCopyOf(plan, read.value) && hasNews(plan, read.value)) found.push({ path: at, name, modified: facts.mtime.toISOString() });
    read.value.doc.destroy();
  }
  return found.sort((one, other) => (one.modified < other.modified ? 1 : -1));
}

function isCopyOf({ content }: PlanCopy, copy: PlanFileContent): boolean {
  return copy.planId !== undefined && copy.planId === content.planId && isSamePlan(content.doc, copy.doc);
}

/** Whether a copy holds edits or revisions that the plan does not. */
export function hasNews({ content: { doc, history } }: PlanCopy, copy: PlanFileContent): boolean {
  const signOffs = new Set(history.signOffs.map(({ id }) => id));
  return (
    !holdsAllOf(doc, copy.doc) ||
    [...copy.history.revisions.keys()].some((id) => !history.revisions.has(id) && !history.thinned.has(id)) ||
    copy.history.signOffs.some(({ id }) => !signOffs.has(id))
  );
}

/** Moves a copy into a folder beside it, replacing nothing there. Fails with `write-failed`; the copy is then where it was. */
export async function putCopyAway(path: string, folder: string, disk: PlanDisk): Promise<Result<void>> {
  const ending = extname(path);
  const stem = basename(path, ending);
  try {
    const target = join(dirname(path), folder);
    await mkdir(target, { recursive: true });
    for (let number = 1; number <= mostTries; number += 1) {
      try {
        await disk.copy(path, join(target, `${stem}${number === 1 ? '' : ` ${number}`}${ending}`));
      } catch (error) {
        if (errorCode(error) === 'EEXIST') continue;
        throw error;
      }
      await rm(path);
      return success(undefined);
    }
    return failed('write-failed', { name: basename(path), why: folder });
  } catch (error) {
    return failed('write-failed', { name: basename(path), why: errorCode(error) ?? String(error) });
  }
}
