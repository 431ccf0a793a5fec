import type * as Y from 'yjs';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { replacePlan } from '../../../shared/edits/replacePlan.ts';
import { planFromParts } from '../../../shared/history/planParts.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { LivePlan } from '../../../shared/plan/livePlan.ts';
import { parsedJson } from './entryText.ts';
import { entryNames } from './planFileContent.ts';
import type { ZipEntries } from './zipReader.ts';

/** A new document that says what a plan says. */
export function documentFromPlan(plan: Plan): Y.Doc {
  const doc = createYDoc();
  const live = new LivePlan(doc);
  // Replacing keeps the plan's own ids, so no random ones are needed.
  replacePlan(editContextOf(live, () => 0), plan);
  live.close();
  return doc;
}

/** The document that a file's plan.json describes; undefined where it cannot be read. Unknown parts are left out. */
export function documentFromPlanJson(entries: ZipEntries): Y.Doc | undefined {
  const bytes = entries.get(entryNames.plan);
  const json = bytes && parsedJson(bytes);
  if (typeof json !== 'object' || json === null || !('items' in json) || !Array.isArray(json.items)) return undefined;
  const part = (value: unknown): string => JSON.stringify(value ?? null);
  const parts = new Map<string, string>();
  if ('plan' in json) parts.set('plan', part(json.plan));
  if ('positions' in json) parts.set('positions', part(json.positions));
  if ('registers' in json) parts.set('registers', part(json.registers));
  if ('links' in json) parts.set('links', part(json.links));
  for (const item of json.items as readonly unknown[]) {
    if (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string') {
      parts.set(`item:${item.id}`, part(item));
    }
  }
  const made = planFromParts(parts);
  return made && documentFromPlan(made.plan);
}
