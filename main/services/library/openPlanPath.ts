import { basename } from 'node:path';
import type { OpenPlan } from '../../../shared/contract/contract.ts';
import type { Failure, Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say } from '../../../shared/messages/text.ts';
import { nameWithWords, withoutEnding } from '../disk/fileNames.ts';
import { addPlanFile } from './newPlans.ts';
import { readLastGood, rescueFromDisk, type PlanFileContent, type Rescue } from '../planFile/planFile.ts';
import type { ServiceContext } from '../methods/serviceContext.ts';

const isDamage = ({ code }: Failure): boolean => code === 'file-damaged' || code === 'file-empty';

/** Opens a plan file for a window. What can be rescued from a damaged file is opened as another file, with a notice; the damaged one stays as it is. */
export async function openPlanPath(context: ServiceContext, path: string): Promise<Result<OpenPlan>> {
  const opened = await context.plans.open(path);
  if (opened.ok || !isDamage(opened.failure)) return opened;
  return (await openRescued(context, basename(path), opened.failure, await rescueFromDisk(path), await readLastGood(path))) ?? opened;
}

/**
 * Opens the newest state that can be rescued of a damaged plan: its document, the last-good copy, or whatever else is in the file.
 * Undefined where nothing is damaged or nothing is left.
 */
export async function openRescued(
  context: ServiceContext,
  name: string,
  failure: Failure,
  rescue: Result<Rescue>,
  lastGood?: Result<PlanFileContent>,
): Promise<Result<OpenPlan> | undefined> {
  if (!isDamage(failure)) return undefined;
  const isDocumentWhole = rescue.ok && rescue.value.from === 'document';
  const copy = !isDocumentWhole && lastGood?.ok ? lastGood.value : undefined;
  const content = copy ?? (rescue.ok ? rescue.value.content : undefined);
  if (!content) return undefined;
  const wanted = nameWithWords(withoutEnding(name), (cut) => say(serviceTexts.recoveredName, context.language(), { name: cut }));
  const added = await addPlanFile(context, wanted, content.doc, content.history);
  if (!added.ok) return added;
  const details = { name, copy: basename(added.value) };
  return context.plans.open(added.value, [{ code: copy ? 'last-good-opened' : 'damaged-rescued', details }]);
}
