import type { Host } from '../../shared/contract/host.ts';
import { success, type Result } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { planFromWholeJson, type PlanJson } from '../../shared/plan/planJson.ts';

/** A revision's plan, by its id. */
export async function readRevision(host: Host, session: string, revision: string): Promise<Result<Plan>> {
  const answer = await host.call('history.read', { session, revision });
  // The host made this JSON from a plan; it is whole.
  return answer.ok ? success(planFromWholeJson(answer.value.plan as PlanJson)) : answer;
}
