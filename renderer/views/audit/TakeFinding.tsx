import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { auditTexts } from '../../../shared/messages/viewAudit.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { takeFinding, type AuditAnswer } from '../../../shared/views/audit.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession, selectItems, useWindowState } from '../../session/windowState.ts';
import { usePlanLanguage } from '../../session/usePlanLanguage.ts';

/** A finding with what mends it: made an action in one click, or where that action is. */
export function TakeFinding({ answer: { question, action }, readOnly }: { readonly answer: AuditAnswer; readonly readOnly: boolean }) {
  const say = useSay();
  const language = usePlanLanguage();
  const selected = useWindowState((state) => state.selection.items);
  const step = (action && titleOf(action)) || say(question.step);
  return (
    <div className="audit-finding" data-selected={action !== undefined && selected.includes(action.id)}>
      <div>
        <p>{say(question.finding)}</p>
        <p className="audit-step">{step}</p>
      </div>
      {action ? (
        <Button size="compact-sm" variant="subtle" leftSection={<IconCheck size={14} />} aria-label={say(auditTexts.showNamed, { step })} onClick={() => selectItems([action.id])}>
          {say(auditTexts.inPlan)}
        </Button>
      ) : readOnly ? null : (
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={14} />} aria-label={say(auditTexts.takeNamed, { step })} onClick={() => currentSession().edit(takeFinding, { question, language })}>
          {say(auditTexts.take)}
        </Button>
      )}
    </div>
  );
}
