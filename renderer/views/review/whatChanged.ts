import { isLayoutChange } from '../../../shared/history/change.ts';
import { comparePlans } from '../../../shared/history/comparePlans.ts';
import { describeChange } from '../../../shared/history/describeChange.ts';
import type { Language } from '../../../shared/messages/text.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** A record is read: more sentences than this are in the comparison of revisions. */
const mostSentences = 5;

/** What changed in the plan between two moments, a sentence a line; '' where nothing of meaning did. */
export function whatChanged(before: Plan | undefined, after: Plan, language: Language): string {
  if (!before) return '';
  const sentences = comparePlans(before, after)
    .filter((change) => !isLayoutChange(change))
    .map((change) => describeChange(change, language));
  return [...sentences.slice(0, mostSentences), ...(sentences.length > mostSentences ? ['…'] : [])].join('\n');
}
