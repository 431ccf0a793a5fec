import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { newestRevision, type History } from '../../../shared/history/history.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { sha256 } from '../disk/sha256.ts';

/** The author of automatic revisions. */
const automaticAuthor = 'Kehys';

/** The label and reason of an automatic revision. `time` is ISO 8601, UTC. */
export interface AutomaticFacts {
  readonly label: string;
  readonly reason: string;
  readonly time: string;
}

/** The history with an automatic revision of the plan, and with earlier ones thinned out; the same history where its latest revision says the same. */
export function withAutomaticRevision(history: History, plan: Plan, facts: AutomaticFacts): History {
  const recorded = recordRevision(history, plan, { ...facts, author: automaticAuthor, kind: 'automatic' }, sha256);
  if (!recorded.ok) return history;
  return newestRevision(history)?.tree === recorded.value.revision.tree ? history : thinHistory(recorded.value.history, Date.parse(facts.time));
}
