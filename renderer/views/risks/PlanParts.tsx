import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import type { RiskPlan } from '../../../shared/views/drill.ts';
import { useSay } from '../../session/useSay.ts';

/** The parts of a plan with what each says; a part that says nothing is marked. */
export function PlanParts({ plan }: { readonly plan: RiskPlan }) {
  const say = useSay();
  const wordPart = (kind: string, key: string): string => {
    if (kind === 'link') return plan.who;
    if (kind === 'number') return say(texts.hours, { count: plan.withinHours ?? 0 });
    return textOf(plan.item.fields, key);
  };
  return (
    <dl className="risk-parts">
      {plan.parts.map(({ field, isFilled }) => (
        <div key={field.key} data-kind={field.kind} data-missing={!isFilled}>
          <dt>{say(field.name)}</dt>
          <dd dir="auto">{isFilled ? wordPart(field.kind, field.key) : say(texts.missing)}</dd>
        </div>
      ))}
    </dl>
  );
}
