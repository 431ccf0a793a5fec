import { strFromU8, strToU8 } from 'fflate';
import * as Y from 'yjs';
import { editContextOf, idSource } from '../../edits/editContext.ts';
import { replacePlan } from '../../edits/replacePlan.ts';
import { FailureError, type Result } from '../../messages/failures.ts';
import type { Language } from '../../messages/text.ts';
import { LivePlan } from '../../plan/livePlan.ts';
import type { Plan } from '../../plan/plan.ts';
import { createYDoc } from '../../plan/planDocument.ts';
import { arrangeImport, type Arrangement } from '../arrangeImport.ts';
import { findParts, type ImportMapping } from '../importMapping.ts';
import { importTurns, planOfImport, standingIn } from '../makeImported.ts';
import type { Outline } from '../outline.ts';
import { readOutline, type Decode } from '../readOutline.ts';
import { writeImportTurn } from '../writeImport.ts';

/** UTF-8 alone: what else files are written in is the hosts' to read. */
const decode: Decode = (bytes) => strFromU8(bytes);

export function settled<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.failure);
  return result.value;
}

export function outlineOf(name: string, content: string | Uint8Array): Outline {
  return settled(readOutline({ name, bytes: typeof content === 'string' ? strToU8(content) : content }, decode));
}

/** What a file becomes with what was guessed, or with other targets for some groups. */
export function arranged(outline: Outline, choices: Readonly<Record<string, string>> = {}, into?: Plan, language: Language = 'en', map?: ImportMapping): Arrangement {
  const { guess } = findParts(outline);
  const mapping = map ?? { ...guess, targets: new Map([...guess.targets, ...(Object.entries(choices) as [string, never][])]) };
  return arrangeImport({ outline, mapping, ...(into ? { into } : {}), newId: idSource(Math.random), language });
}

/** The plan that a new plan's document then holds. */
export function planFrom(arrangement: Arrangement, language: Language = 'en'): Plan {
  const live = new LivePlan(createYDoc());
  settled(replacePlan(editContextOf(live, Math.random), planOfImport(arrangement, language)));
  const { plan } = live;
  live.close();
  return plan;
}

/** A plan that a file is put into in turns, and what Undo makes of it. */
export function putInto(live: LivePlan, arrangement: Arrangement, atOnce = 50): { readonly plan: Plan; readonly undone: Plan } {
  const context = editContextOf(live, Math.random);
  const { document } = live;
  const undo = new Y.UndoManager([document.items, document.links, document.registers], { trackedOrigins: new Set([context.origin]), captureTimeout: 1e9 });
  for (const turn of importTurns(arrangement, standingIn(live.plan), atOnce)) settled(writeImportTurn(context, turn));
  const { plan } = live;
  undo.undo();
  return { plan, undone: live.plan };
}
