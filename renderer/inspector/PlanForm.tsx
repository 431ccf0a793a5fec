import { IconFileDescription } from '@tabler/icons-react';
import { planFields } from '../../shared/framework/planFields.ts';
import { inspectorTexts } from '../../shared/messages/inspector.ts';
import { textOf } from '../../shared/plan/plan.ts';
import { useSay } from '../session/useSay.ts';
import { FieldForm } from './FieldForm.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { RingSummary } from './RingSummary.tsx';
import { usePlanOwner } from './useOwner.ts';

/** The plan as a whole, while nothing is selected. */
export function PlanForm() {
  const say = useSay();
  const owner = usePlanOwner();
  return (
    <>
      <PanelHeader
        icon={<IconFileDescription size={13} aria-hidden="true" />}
        kind={say(inspectorTexts.about)}
        title={textOf(owner.values, 'title') || say(inspectorTexts.untitled)}
        purpose={owner.readOnly ? undefined : say(inspectorTexts.aboutHint)}
      />
      <FieldForm fields={planFields} owner={owner} />
      <RingSummary />
    </>
  );
}
