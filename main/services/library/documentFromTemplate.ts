import type * as Y from 'yjs';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { LivePlan } from '../../../shared/plan/livePlan.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { makePlan, type NewPlan } from '../../../shared/templates/makePlan.ts';

/** A document made from a template, or the failure of its title or day. */
export function documentFromTemplate(input: NewPlan, random: () => number): Result<Y.Doc> {
  const doc = createYDoc();
  const live = new LivePlan(doc);
  const made = makePlan(editContextOf(live, random), input);
  live.close();
  return made.ok ? success(doc) : made;
}
