import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import type { RiskPlan } from '../../../shared/views/drill.ts';
import { useSay } from '../../session/useSay.ts';
import { selectItems, useWindowState } from '../../session/windowState.ts';
import { PlanParts } from './PlanParts.tsx';

/** One plan: what may happen, and each part of the answer or that it is missing. */
export function RiskCard({ plan }: { readonly plan: RiskPlan }) {
  const say = useSay();
  const isSelected = useWindowState((state) => state.selection.items.includes(plan.item.id));
  const filled = plan.parts.filter((part) => part.isFilled).length;
  return (
    <li className="risk-card" data-selected={isSelected} data-complete={filled === plan.parts.length}>
      <header>
        <button type="button" aria-pressed={isSelected} onClick={() => selectItems([plan.item.id])} dir="auto">
          {titleOf(plan.item) || say(texts.untitled)}
        </button>
        <span>{say(texts.parts, { filled, all: plan.parts.length })}</span>
      </header>
      <PlanParts plan={plan} />
    </li>
  );
}
