import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { deleteRegisterEntry } from '../../../shared/edits/registers.ts';
import { formatDate } from '../../../shared/messages/text.ts';
import { viewRisksTexts as texts } from '../../../shared/messages/viewRisks.ts';
import { titleOf } from '../../../shared/plan/plan.ts';
import { clockFace, type HeldDrill, type RiskPlan } from '../../../shared/views/drill.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, selectItems } from '../../session/windowState.ts';

interface DrillHistoryProps {
  readonly drills: readonly HeldDrill[];
  readonly plans: readonly RiskPlan[];
  readonly readOnly: boolean;
}

/** The drills that were held, latest first, with what came of each. */
export function DrillHistory({ drills, plans, readOnly }: DrillHistoryProps) {
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
          return (
            <li key={drill.id}>
              <header>
                <time dateTime={drill.on}>{date}</time>
                <span>{clockFace(drill.seconds)}</span>
                {drill.kept ? <strong data-kept={drill.kept}>{say(drill.kept === 'yes' ? texts.keptYes : texts.keptNo)}</strong> : null}
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
              {drill.answer ? <blockquote dir="auto">{drill.answer}</blockquote> : null}
              {drill.note ? (
                <p className="drill-note" dir="auto">
                  <strong>{say(texts.note)}</strong> {drill.note}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
