import type { Finding } from '../insights/finding.ts';
import { findInsights } from '../insights/liveFindings.ts';
import type { Plan } from '../plan/plan.ts';
import type { ReportContext } from './reportContext.ts';

const judged = new WeakMap<Plan, { readonly day: string; readonly findings: readonly Finding[] }>();

/** The findings of a report's plan, judged once for all that tells of them. */
export function planFindings({ plan, day }: Pick<ReportContext, 'plan' | 'day'>): readonly Finding[] {
  const known = judged.get(plan);
  if (known?.day === day) return known.findings;
  const findings = findInsights(plan, day);
  judged.set(plan, { day, findings });
  return findings;
}
