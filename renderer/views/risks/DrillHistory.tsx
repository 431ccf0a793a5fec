import { ActionIcon, Button } from '@mantine/core';
import { IconTargetArrow, IconTrash } from '@tabler/icons-react';
import { deleteRegisterEntry } from '../../../shared/edits/registers.ts';
import { dutyParties } from '../../../shared/framework/partnership.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { titleOf, type Plan } from '../../../shared/plan/plan.ts';
import { actionOf, makeActionOf } from '../../../shared/views/actionFrom.ts';
import { clockFace } from '../../../shared/framework/toldNumber.ts';
import { type HeldDrill, type RiskPlan } from '../../../shared/views/drill.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';
import { ItemName } from '../ItemName.tsx';

interface DrillHistoryProps {
  readonly plan: Plan;
  readonly drills: readonly HeldDrill[];
  readonly plans: readonly RiskPlan[];
  readonly readOnly: boolean;
}

/** The drills that were held, latest first, with what came of each. */
export function DrillHistory({ plan: whole, drills, plans, readOnly }: DrillHistoryProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section aria-label={say(texts.history)}>
      <h3>{say(texts.history)}</h3>
      {drills.length === 0 ? <p className="risks-none">{say(texts.noHistory)}</p> : null}
      <ol className="drill-history">
        {drills.map((drill) => {
          const plan = plans.find(({ item }) => item.id === drill.risk);
          const date = formatDate(drill.on, language);
          const action = actionOf(whole, 'drills', drill.id);
          return (
            <li key={drill.id}>
              <header>
                <time dateTime={drill.on}>{date}</time>
                <span>{clockFace(drill.seconds)}</span>
                {drill.kept && drill.keptClient === '' && drill.keptAgency === '' ? <strong data-kept={drill.kept}>{say(drill.kept === 'yes' ? texts.keptYes : texts.keptNo)}</strong> : null}
                {(['client', 'agency'] as const).map((party) => {
                  const verdict = party === 'client' ? drill.keptClient : drill.keptAgency;
                  return verdict === '' ? null : (
                    <strong key={party} data-kept={verdict}>
                      {say(verdict === 'yes' ? texts.sideYes : texts.sideNo, { party: say(dutyParties[party]) })}
                    </strong>
                  );
                })}
                {readOnly ? null : (
                  <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say(texts.deleteDrill, { date })} onClick={() => currentSession().edit(deleteRegisterEntry, { register: 'drills', entry: drill.id })}>
                    <IconTrash size={14} />
                  </ActionIcon>
                )}
              </header>
              <p dir="auto">{drill.scenario}</p>
              {plan && titleOf(plan.item) !== drill.scenario ? (
                <button type="button" onClick={() => selectItems([plan.item.id])}>
                  {titleOf(plan.item) || say(texts.untitled)}
                </button>
              ) : null}
              {drill.participants ? (
                <p className="drill-note" dir="auto">
                  <strong>{say(texts.tookPart)}</strong> {drill.participants}
                </p>
              ) : null}
              {drill.course.includes('\n') ? (
                <details>
                  <summary>{say(texts.course)}</summary>
                  <p className="drill-course" dir="auto">{drill.course}</p>
                </details>
              ) : null}
              {drill.answer ? <blockquote dir="auto">{drill.answer}</blockquote> : null}
              {drill.note ? (
                <p className="drill-note" dir="auto">
                  <strong>{say(texts.note)}</strong> {drill.note}
                </p>
              ) : null}
              {action ? (
                <p className="drill-note">
                  {say(texts.becameAction)} <ItemName item={action} isChip />
                </p>
              ) : drill.note && !readOnly ? (
                <Button size="compact-sm" variant="light" leftSection={<IconTargetArrow size={14} />} onClick={() => currentSession().edit(makeActionOf, { register: 'drills', entry: drill.id })}>
                  {say(texts.makeAction)}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
