import type * as Y from 'yjs';
import { revisionsNewestFirst } from '../../../shared/history/history.ts';
import { readRevision } from '../../../shared/history/readRevision.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import type { History } from '../../../shared/history/history.ts';
import { readDocument } from './documentEntries.ts';
import { documentFromPlan, documentFromPlanJson } from './documentFromPlan.ts';
import { readHistory } from './historyEntries.ts';
import { migrated } from './migrations.ts';
import { currentFormat, largestFile, type PlanFileContent } from './planFileContent.ts';
import { damaged, readAssets, refusedSize } from './unpackPlanFile.ts';
import { salvageZip, type ZipEntries } from './zipReader.ts';

/** What was rescued from a damaged file. */
export interface Rescue {
  readonly content: PlanFileContent;
  /** Where the plan came from: its document (nothing lost), its readable copy, or the newest intact revision. */
  readonly from: 'document' | 'plan' | 'revision';
  /** Names of the entries that could not be read. */
  readonly lost: readonly string[];
}

const oldestFormat = 1;

/** Rescues what is intact in a damaged file's bytes. Fails with `file-damaged` where there is no plan left. */
export function rescuePlanFile(bytes: Uint8Array, name: string): Result<Rescue> {
  const refused = refusedSize(Math.min(bytes.length, largestFile), name);
  if (refused) return { ok: false, failure: refused };
  const { entries: salvaged, lost } = salvageZip(bytes);
  // The manifest with the format may be lost; migrations find nothing to do in files of later formats.
  const entries = migrated(salvaged, oldestFormat);
  const { history, unreadable } = readHistory(entries);
  const found = rescuedDocument(entries, history);
  if (!found) return damaged(name, 'reason-document');
  const content = { doc: found.doc, history, assets: readAssets(entries), formatVersion: currentFormat };
  return success({ content, from: found.from, lost: [...lost, ...unreadable] });
}

function rescuedDocument(entries: ZipEntries, history: History): { readonly doc: Y.Doc; readonly from: Rescue['from'] } | undefined {
  const document = readDocument(entries);
  if (document) return { doc: document, from: 'document' };
  const plan = documentFromPlanJson(entries);
  if (plan) return { doc: plan, from: 'plan' };
  for (const revision of revisionsNewestFirst(history)) {
    const state = readRevision(history, revision);
    if (state.ok) return { doc: documentFromPlan(state.value), from: 'revision' };
  }
  return undefined;
}
