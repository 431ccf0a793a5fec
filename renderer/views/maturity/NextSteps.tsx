import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { FieldValue } from '../../../shared/framework/field.ts';
import { languages } from '../../../shared/messages/text.ts';
import { viewMaturityTexts as texts } from '../../../shared/messages/viewMaturity.ts';
import { addStep, type NextStep } from '../../../shared/views/maturityAssessment.ts';
import { useLanguage, useSay } from '../../session/useSay.ts';
import { currentSession, selectItems, useWindowState } from '../../session/windowState.ts';

interface NextStepsProps {
  readonly steps: readonly NextStep[];
  /** What the plan is written in, where it says so. */
  readonly planLanguage: FieldValue | undefined;
  readonly readOnly: boolean;
}

/** Ready-made actions for what does not hold yet, and which of them the plan has already. */
export function NextSteps({ steps, planLanguage, readOnly }: NextStepsProps) {
  const say = useSay();
  const windowLanguage = useLanguage();
  const selected = useWindowState((state) => state.selection.items);
  const language = languages.find((known) => known === planLanguage) ?? windowLanguage;

  const add = (step: NextStep): void => {
    const result = currentSession().edit(addStep, { statement: step.statement, language });
    if (result.ok) selectItems([result.value]);
  };

  return (
    <section className="maturity-card" aria-label={say(texts.steps)}>
      <h3>{say(texts.steps)}</h3>
      <p className="maturity-quiet">{say(steps.length > 0 ? texts.stepsHint : texts.noSteps)}</p>
      <ul className="maturity-steps">
        {steps.map((step) => {
          const { statement, added } = step;
          const words = { step: say(statement.step) };
          return (
            <li key={statement.id} data-selected={added !== undefined && selected.includes(added.id)}>
              <span className="maturity-level">{statement.level}</span>
              <span>{words.step}</span>
              {added ? (
                <Button size="compact-xs" variant="subtle" leftSection={<IconCheck size={13} />} aria-label={say(texts.showNamed, words)} onClick={() => selectItems([added.id])}>
                  {say(texts.added)}
                </Button>
              ) : readOnly ? null : (
                <Button size="compact-xs" variant="light" leftSection={<IconPlus size={13} />} aria-label={say(texts.addNamed, words)} onClick={() => add(step)}>
                  {say(texts.add)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
