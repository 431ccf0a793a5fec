import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { assessmentStatements } from '../../../shared/framework/assessment.ts';
import { viewMaturityTexts as texts } from '../../../shared/messages/viewMaturity.ts';
import { actionsAboveLevel, answersOf, levelRows, nextSteps } from '../../../shared/views/maturityAssessment.ts';
import { usePlan, usePlanSource } from '../../session/planSource.ts';
import { useSay } from '../../session/useSay.ts';
import { ViewFrame } from '../ViewFrame.tsx';
import { ActionsAbove } from './ActionsAbove.tsx';
import { Ladder } from './Ladder.tsx';
import './maturity.css';
import { NextSteps } from './NextSteps.tsx';
import { StatementGroup } from './StatementGroup.tsx';

/** The self-assessment: twelve statements, the level that they give, and the steps up from there (S2). */
export function View() {
  const say = useSay();
  const { readOnly } = usePlanSource();
  const plan = usePlan((whole) => whole);
  const [isStarted, setStarted] = useState(false);
  const answers = useMemo(() => answersOf(plan), [plan]);
  const rows = useMemo(() => levelRows(answers), [answers]);
  const steps = useMemo(() => nextSteps(plan), [plan]);
  const above = useMemo(() => actionsAboveLevel(plan), [plan]);

  return (
    <ViewFrame
      id="maturity"
      isEmpty={answers.size === 0 && !isStarted}
      start={readOnly ? undefined : <Button onClick={() => setStarted(true)}>{say(texts.start)}</Button>}
    >
      <div className="maturity">
        <section aria-label={say(texts.statements)}>
          <header className="maturity-head">
            <h3>{say(texts.statements)}</h3>
            <span role="status">{say(texts.answered, { count: answers.size, all: assessmentStatements.length })}</span>
          </header>
          {rows.map((row) => (
            <StatementGroup key={row.level.id} row={row} answers={answers} readOnly={readOnly} />
          ))}
        </section>
        <div className="maturity-side">
          <Ladder rows={rows} answers={answers} set={String(plan.fields['maturity'] ?? '')} readOnly={readOnly} />
          <NextSteps steps={steps} planLanguage={plan.fields['language']} readOnly={readOnly} />
          {above.length > 0 ? <ActionsAbove actions={above} /> : null}
        </div>
      </div>
    </ViewFrame>
  );
}
