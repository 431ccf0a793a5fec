import type * as Y from 'yjs';
import { idSource } from '../../../shared/edits/editContext.ts';
import { emptyHistory, type History } from '../../../shared/history/history.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { packPlanFile } from '../planFile/planFile.ts';
import type { ServiceContext } from '../methods/serviceContext.ts';

/** The id of a new plan. */
export function newPlanId(random: () => number): string {
  return idSource(random)();
}

/** Writes a document as a new file in the plans folder; answers with its path. */
export function addPlanFile(context: ServiceContext, name: string, doc: Y.Doc, history: History = emptyHistory): Promise<Result<string>> {
  return addPlanBytes(context, name, packPlanFile({ doc, planId: newPlanId(context.session.random), history, assets: new Map(), app: context.session.app }));
}

/** Writes a plan file's bytes as a new file in the plans folder; answers with its path. */
export function addPlanBytes({ folder, session }: ServiceContext, name: string, bytes: Uint8Array): Promise<Result<string>> {
  return folder.add(name, (path) => session.disk.write(path, bytes));
}
