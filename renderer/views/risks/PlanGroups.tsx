import { fieldOf } from '../../../shared/framework/itemTypes.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import type { RiskPlan } from '../../../shared/views/drill.ts';
import { usePortion } from '../../design/usePortion.tsx';
import { useSay } from '../../session/useSay.ts';
import { RiskCard } from './RiskCard.tsx';

const kindField = fieldOf('risk', 'kind');
const kinds = kindField?.kind === 'choice' ? kindField.options : [];

/** The plans by kind; a kind without one says so. */
export function PlanGroups({ plans }: { readonly plans: readonly RiskPlan[] }) {
  const say = useSay();
  const loose = plans.filter((plan) => !kinds.some((kind) => kind.id === plan.kind));
  return (
    <>
      {kinds.map((kind) => (
        <Group key={kind.id} name={say(kind.name)} plans={plans.filter((plan) => plan.kind === kind.id)} />
      ))}
      {loose.length > 0 ? <Group name={say(texts.noKind)} plans={loose} /> : null}
    </>
  );
}

function Group({ name, plans }: { readonly name: string; readonly plans: readonly RiskPlan[] }) {
  const say = useSay();
  const { shown, more } = usePortion(plans);
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      {plans.length === 0 ? <p className="risks-none">{say(texts.noneOfKind)}</p> : null}
      <ul className="risks-plans">
        {shown.map((plan) => (
          <RiskCard key={plan.item.id} plan={plan} />
        ))}
      </ul>
      {more}
    </section>
  );
}
